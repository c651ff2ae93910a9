/**
 * The two channels between the page and the window's process: requests of the contract one way, its
 * events the other.
 */
export const ASK = 'phasage:ask';
export const TELL = 'phasage:tell';
