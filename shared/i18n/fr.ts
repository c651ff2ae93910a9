/**
 * The whole French catalogue. In the window's build this file holds the words of the start alone
 * (build/config/vite.renderer.ts); `later.ts` adds the others.
 */
import { frLater } from './frLater';
import { frStart } from './frStart';

export const CATALOGUES: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] = [
  frStart,
  frLater,
];
