/** Prints a job to the bytes of files, whatever their kind. */
import type { Failure, Question } from '../../shared/desktop';
import type { Shown } from '../../shared/desktop/printing';
import { printPdf, printPictures, type OpenPrintWindow } from './engine';

export type PrintedFiles =
  | Failure
  | { readonly ok: true; readonly value: Shown & { readonly files: readonly Uint8Array[] } };

/** One file for a PDF, one per page for pictures. Never rejects. */
export async function printFiles(
  open: OpenPrintWindow,
  job: Question<'printPdf'>['job'],
  kind: 'pdf' | 'svg' | 'png',
): Promise<PrintedFiles> {
  if (kind === 'pdf') {
    const printed = await printPdf(open, job);
    return printed.ok
      ? {
          ok: true,
          value: { ...printed.value, files: [Buffer.from(printed.value.base64, 'base64')] },
        }
      : printed;
  }
  const drawn = await printPictures(open, job, kind);
  return drawn.ok
    ? {
        ok: true,
        value: {
          ...drawn.value,
          files: drawn.value.parts.map((part) =>
            Buffer.from(part, kind === 'svg' ? 'utf8' : 'base64'),
          ),
        },
      }
    : drawn;
}
