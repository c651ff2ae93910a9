/** Saves the output of a format's writer to a file that the user chooses. */
import type { Answer, Host } from '../../shared/desktop';
import type { WrittenFormat } from '../../shared/formats/formats';
import type { Drawn, FileContent, Written } from '../../shared/formats/writing';
import { problem, type Problem } from '../../shared/model/problem';
import { fromBase64, toBase64 } from '../platform/base64';
import { safeName } from './fileName';

/** The bytes of a text or of a file. */
export const bytesOf = (file: FileContent): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

/** Saves it under a name from `title`, with the format's usual extension. */
export function saveWritten(
  host: Pick<Host, 'saveFiles'>,
  { format, written, title }: { format: WrittenFormat; written: Written; title: string },
): Promise<Answer<'saveFiles'>> {
  return host.saveFiles({
    suggestedName: `${safeName(title)}${format.extensions[0]!}`,
    mime: format.write.mime,
    parts: written.files.map((file) => toBase64(bytesOf(file))),
  });
}

/** A host's printed PDF, in the form for format writers. */
export function drawnPdf(answer: Answer<'printPdf'>): Drawn | Problem {
  if (!answer.ok) return problem(answer.code, answer.params);
  const { base64, pages } = answer.value;
  return { files: [fromBase64(base64)], pages, problem: answer.value.problem };
}
