/**
 * The channels between the page and the main process: requests of the contract one way, events the
 * other, and the paths of dropped files.
 */
export const ASK = 'phasage:ask';
export const TELL = 'phasage:tell';
export const DROP = 'phasage:drop';
