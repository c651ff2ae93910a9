/** PDFs looked into by poppler's programs. */
import { execFileSync, spawnSync } from 'node:child_process';

/** Whether they are there; the runner has tried to install them. */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
export const NO_POPPLER = 'poppler-utils n’est pas installé (pdfinfo, pdffonts, pdftotext)';

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });

export interface PdfInfo { readonly title: string; readonly tagged: boolean; readonly pages: number; /** In points. */ readonly width: number; readonly height: number }

/** What the file says of itself. */
export function infoOf(file: string): PdfInfo {
  const found = Object.fromEntries(run('pdfinfo', file).split('\n').map((line) => [line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 1).trim()]));
  const [width, height] = found['Page size']!.split(' x ').map((text) => Number.parseFloat(text));
  return { title: found['Title']!, tagged: found['Tagged'] === 'yes', pages: Number(found['Pages']), width: width!, height: height! };
}

/** Each font: its name, kind, and whether it is embedded and a subset. */
export function fontsOf(file: string): { name: string; type: string; embedded: boolean; subset: boolean }[] {
  return run('pdffonts', file).trim().split('\n').slice(2).map((line) => {
    const [, name, type, embedded, subset] = /^(\S+)\s+(.*?)\s+\S+\s+(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line)!;
    return { name: name!, type: type!, embedded: embedded === 'yes', subset: subset === 'yes' };
  });
}

/** The text in the order of the document, white space as single spaces. */
export function textOf(file: string): string {
  return run('pdftotext', '-raw', file, '-').replace(/[\s\u00a0\u202f\f]+/g, ' ');
}
