/**
 * The place of the window when it opens: kept between starts and adapted to the current screens.
 */
import { z } from 'zod';

/** In the screen's own points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const whole = z.int().min(-100_000).max(100_000);
const placeSchema = z.object({
  x: whole,
  y: whole,
  width: whole,
  height: whole,
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

export const SMALLEST = { width: 720, height: 480 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** The part of the title bar that must be on a screen so that the user can grab the window. */
const HOLD = { width: 120, height: 24 } as const;

/**
 * The place of the window.
 * @param kept the stored place, unchecked
 * @param screens the usable part of each screen, the main one first
 */
export function placeOn(kept: unknown, screens: readonly [Box, ...Box[]]): Place {
  const parsed = placeSchema.safeParse(kept);
  if (parsed.success) {
    // Tests the window's future size, not the former one: once smaller, it might miss the screen.
    const found = screens
      .map((screen) => ({ ...parsed.data, ...sizeOn(screen, parsed.data), screen }))
      .find(({ screen, ...place }) => canBeHeld(place, screen));
    if (found)
      return {
        x: found.x,
        y: found.y,
        width: found.width,
        height: found.height,
        maximised: found.maximised,
        fullScreen: found.fullScreen,
      };
  }
  const wanted = parsed.success ? parsed.data : { ...USUAL, maximised: false, fullScreen: false };
  const [main] = screens;
  const { width, height } = sizeOn(main, wanted);
  return {
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
    width,
    height,
    maximised: wanted.maximised,
    fullScreen: wanted.fullScreen,
  };
}

function canBeHeld({ x, y, width }: Box, screen: Box): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= HOLD.width && y >= screen.y && y + HOLD.height <= screen.y + screen.height;
}

/** On a small screen the window may be smaller than its minimum. */
function sizeOn(
  screen: Box,
  wanted: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const fitted = (side: 'width' | 'height'): number =>
    Math.min(Math.max(wanted[side], SMALLEST[side]), screen[side]);
  return { width: fitted('width'), height: fitted('height') };
}
