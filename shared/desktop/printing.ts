/**
 * Printing, of whatever document. A job names its `kind` and holds what it is drawn from (plain
 * JSON, no address). It goes to the page
 * `print.html`, opened by the host in an engine of its own, where the row of
 * `renderer/print/kinds.ts` for that kind draws it
 * (`window.phasagePrint.show`); what stands on the page is printed by Chromium, tagged, with an
 * outline, on the paper that its `@page`
 * rules name. Host by host: a hidden window in Electron (`electron/shell/printing.ts`), an
 * installed browser for the local server and the
 * command line (`electron/print/`); a plain page answers `desktop.notHere`, and prints the same
 * sheets by the browser's own dialog.
 *
 * A new kind: its job's type in `PaperJob`, its name in `PRINT_KINDS`, its row in
 * `renderer/print/kinds.ts`; the formats it is written in, in `shared/formats/writers.ts`. Hosts
 * know nothing of kinds.
 */
import { z } from 'zod';
import type { PaperJob } from '../formats/writing';
import { messageParamsSchema } from '../model/message';

/** What is printed. */
export type PrintJob = PaperJob;
export const PRINT_KINDS = [
  'roadmap',
  'document',
  'minutes',
] as const satisfies readonly PrintJob['kind'][];

/** Hosts look no further than the kind. */
export const printJobSchema = z.looseObject({ kind: z.enum(PRINT_KINDS) });

/**
 * The drawn page's answer: its number of pages, and the problem that leaves it without pages or
 * that concerns them.
 */
export const shownSchema = z.object({
  pages: z.int().min(0),
  title: z.string(),
  problem: z
    .object({
      code: z.string(),
      params: messageParamsSchema,
    })
    .nullable(),
});
export type Shown = z.infer<typeof shownSchema>;

/**
 * The name of one of several files made together: "Plan.svg", or "Plan-2.svg" of more than one.
 * `at` from 0.
 */
export function partName(name: string, at: number, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${at + 1}${name.slice(dot)}` : `${name}-${at + 1}`;
}
