/** Heights of the means grid, in pixels. */
export const ROW_HEIGHT = 34;
export const HEAD_HEIGHT = 34;
export const TOTAL_HEIGHT = 27;
