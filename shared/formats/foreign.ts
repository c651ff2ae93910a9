/**
 * Recognises files of other programs by content. Phasage names those it can't read, and writes
 * some.
 */
import type { WordKey } from '../i18n/words';
import type { LookedAt } from './lookedAt';
import { DOCX, LIVING, PDF, PNG, SVG } from './writers';
import type { Writer } from './writing';

/** Recognises a file, whatever its name. */
export interface ForeignFormat {
  readonly id: string;
  readonly name: WordKey;
  readonly extensions: readonly string[];
  recognises(file: LookedAt): boolean;
  readonly write?: Writer;
}

const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const holds =
  (...parts: readonly string[]) =>
  ({ head }: LookedAt): boolean =>
    parts.every((part) => head.includes(part));
/** An archive of LibreOffice starts with its type. */
const openDocument = (kind: string) => holds('PK', `application/vnd.oasis.opendocument.${kind}`);
/** The root element of an XML text, after its declaration and comments. */
const ROOT =
  /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)*<(?:\w+:)?([\w-]+)((?:[^\w>-][^>]*)?)>/i;

function root({ decoded }: LookedAt): {
  readonly name: string;
  readonly rest: string;
} {
  const text = decoded?.text.slice(0, 8192) ?? '';
  const [, name = '', rest = ''] = ROOT.exec(text) ?? [];
  return { name, rest };
}

const startsWith =
  (...starts: readonly string[]) =>
  ({ head }: LookedAt): boolean =>
    starts.some((start) => head.startsWith(start));

/** Specific formats before general ones. */
export const FOREIGN: readonly ForeignFormat[] = [
  {
    id: 'mpp',
    name: 'formats.mpp',
    extensions: ['.mpp', '.mpt'],
    // Excel and Word use the same container: only the file's name shows that it is a project.
    recognises: (file) => startsWith(COMPOUND)(file) && /\.mp[pt]$/i.test(file.name),
  },
  {
    id: 'office97',
    name: 'formats.office97',
    extensions: ['.xls', '.doc', '.ppt'],
    recognises: startsWith(COMPOUND),
  },
  {
    id: 'mspdi',
    name: 'formats.mspdi',
    extensions: ['.xml'],
    recognises: (file) => root(file).name === 'Project',
  },
  {
    id: 'planner',
    name: 'formats.planner',
    extensions: ['.planner'],
    recognises: (file) => root(file).rest.includes('mrproject-version'),
  },
  {
    id: 'gan',
    name: 'formats.gan',
    extensions: ['.gan'],
    recognises: (file) => root(file).name === 'project',
  },
  {
    id: 'html',
    name: 'formats.html',
    extensions: ['.html', '.htm'],
    recognises: (file) => root(file).name.toLowerCase() === 'html',
    write: LIVING,
  },
  {
    id: 'svg',
    name: 'formats.svg',
    extensions: ['.svg'],
    recognises: (file) => root(file).name === 'svg',
    write: SVG,
  },
  {
    id: 'xlsx',
    name: 'formats.xlsx',
    extensions: ['.xlsx', '.xlsm'],
    recognises: holds('PK', 'xl/workbook.xml'),
  },
  {
    id: 'pptx',
    name: 'formats.pptx',
    extensions: ['.pptx'],
    recognises: holds('PK', 'ppt/presentation.xml'),
  },
  {
    id: 'docx',
    name: 'formats.docx',
    extensions: ['.docx'],
    recognises: holds('PK', 'word/document.xml'),
    write: DOCX,
  },
  {
    id: 'ods',
    name: 'formats.ods',
    extensions: ['.ods'],
    recognises: openDocument('spreadsheet'),
  },
  {
    id: 'odt',
    name: 'formats.odt',
    extensions: ['.odt'],
    recognises: openDocument('text'),
  },
  {
    id: 'pdf',
    name: 'formats.pdf',
    extensions: ['.pdf'],
    recognises: startsWith('%PDF-'),
    write: PDF,
  },
  {
    id: 'ics',
    name: 'formats.ics',
    extensions: ['.ics'],
    recognises: ({ decoded }) => /^\s*BEGIN:VCALENDAR/i.test(decoded?.text ?? ''),
  },
  {
    id: 'png',
    name: 'formats.picture',
    extensions: ['.png'],
    recognises: startsWith('\u0089PNG'),
    write: PNG,
  },
  {
    id: 'picture',
    name: 'formats.picture',
    extensions: ['.jpg', '.jpeg', '.gif'],
    recognises: startsWith('\u00ff\u00d8\u00ff', 'GIF8'),
  },
];
