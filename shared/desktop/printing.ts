/**
 * Printing of any document. A job has a `kind` and the data of the document (plain JSON, without
 * addresses). The host opens the page `print.html` in a separate engine; there, the row of
 * `renderer/print/kinds.ts` for that kind draws it (`window.phasagePrint.show`). Chromium then
 * prints the page, tagged, with an outline, on the paper of its `@page` rules. The engine is a
 * hidden window in Electron (`electron/shell/printing.ts`), an installed browser for the local
 * server and the command line (`electron/print/`). A plain page answers `desktop.notHere`, and
 * prints the same sheets through the browser's own dialog.
 *
 * To add a kind: the type of its job in `PaperJob`, its name in `PRINT_KINDS`, its row in
 * `renderer/print/kinds.ts`, and the formats it can be written in, in `shared/formats/writers.ts`.
 * Hosts know nothing about kinds.
 */
import { z } from 'zod';
import type { PaperJob } from '../formats/writing';
import { messageParamsSchema } from '../model/message';

export type PrintJob = PaperJob;
export const PRINT_KINDS = [
  'roadmap',
  'document',
  'minutes',
] as const satisfies readonly PrintJob['kind'][];

/** Hosts only check the kind. */
export const printJobSchema = z.looseObject({ kind: z.enum(PRINT_KINDS) });

/**
 * The answer of the drawn page: its number of pages, and a problem that prevents or concerns them.
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
 * The name of one of several files of one export: "Plan.svg", or "Plan-2.svg" if there are several.
 * `at` counts from 0.
 */
export function partName(name: string, at: number, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${at + 1}${name.slice(dot)}` : `${name}-${at + 1}`;
}
