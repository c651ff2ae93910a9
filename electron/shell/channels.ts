/**
 * The channels between the page and the window's process: requests of the contract one way, its
 * events the other, and the places of the files that are dropped.
 */
export const ASK = 'phasage:ask';
export const TELL = 'phasage:tell';
export const DROP = 'phasage:drop';
