/**
 * Other programs that read the exports: the runner installs them if it can, else the tests that
 * need them are skipped with the reason.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Debian package of each program. */
const TOOLS = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
} as const;
export type Tool = keyof typeof TOOLS;

/** The reason for skipping tests that look into PDFs. */
export const NO_POPPLER = 'poppler-utils n’est pas installé (pdfinfo, pdffonts, pdftotext)';

/** True if the program is installed. */
export function hasTool(name: Tool): boolean {
  return (
    spawnSync(name, [name === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error ===
    undefined
  );
}

/**
 * Installs missing programs if this machine allows it (Debian, as root); lists those still missing.
 * False if any is.
 */
export function ensureTools(isRoot: boolean): boolean {
  const missing = (): Tool[] => (Object.keys(TOOLS) as Tool[]).filter((name) => !hasTool(name));
  const packages = [...new Set(missing().map((name) => TOOLS[name]))];
  if (
    packages.length > 0 &&
    isRoot &&
    spawnSync('sh', ['-c', 'command -v apt-get >/dev/null']).status === 0
  ) {
    console.log(`e2e : installation de ${packages.join(', ')} (apt-get)…`);
    spawnSync(
      'sh',
      [
        '-c',
        `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')} >/dev/null`,
      ],
      { stdio: 'inherit' },
    );
  }
  const left = missing();
  if (left.length > 0)
    console.log(
      `e2e : ${left.join(', ')} manque(nt) (${[...new Set(left.map((name) => TOOLS[name]))].join(', ')}) : les tests qui relisent les PDF ou les .docx sont ignorés.`,
    );
  return left.length === 0;
}

function ran(command: Tool, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

export interface PdfInfo {
  readonly title: string;
  readonly tagged: boolean;
  readonly pages: number;
  /** In points. */ readonly width: number;
  readonly height: number;
}

/** The properties of a PDF. */
export function pdfInfo(file: string): PdfInfo {
  const found = Object.fromEntries(
    ran('pdfinfo', [file])
      .split('\n')
      .map((line) => [line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 1).trim()]),
  );
  const [width, height] = found['Page size']!.split(' x ').map((text) => Number.parseFloat(text));
  return {
    title: found['Title']!,
    tagged: found['Tagged'] === 'yes',
    pages: Number(found['Pages']),
    width: width!,
    height: height!,
  };
}

/** Each font of a PDF: its name, kind, and whether it is embedded and a subset. */
export function pdfFonts(
  file: string,
): { name: string; type: string; embedded: boolean; subset: boolean }[] {
  return ran('pdffonts', [file])
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, name, type, embedded, subset] =
        /^(\S+)\s+(.*?)\s+\S+\s+(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line)!;
      return { name: name!, type: type!, embedded: embedded === 'yes', subset: subset === 'yes' };
    });
}

/** The text of a PDF in its own order, white space as single spaces. */
export function pdfText(file: string): string {
  return ran('pdftotext', ['-raw', file, '-']).replace(/[\s\u00a0\u202f\f]+/g, ' ');
}

/** The text of each page of a PDF, in its layout. */
export function pdfPages(file: string): string[] {
  return ran('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
}

/** The entries of a PDF's outline, at all levels. */
export function pdfOutline(file: string): string[] {
  return [
    ...ran('pdftohtml', ['-xml', '-i', '-stdout', file]).matchAll(
      /<item page="\d+">([^<]*)<\/item>/g,
    ),
  ].map(([, title]) => title!);
}

/** The text of each page of a .docx, in LibreOffice's layout. */
export function docxPages(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'phasage-docx-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    ran('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ]);
    readFileSync(join(folder, 'a.pdf'));
    return pdfPages(join(folder, 'a.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
