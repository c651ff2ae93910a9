/** The values of `--to`: a kind of document with its options, in formats of the one table. */
import { formatNamed, formatsWriting, type WrittenFormat } from '../../../shared/formats/formats';
import type { WriteKind } from '../../../shared/formats/writing';
import { Usage } from '../command';
import { documentAsked, minutesAsked } from './document';
import { livingAsked } from './living';
import { roadmapAsked } from './roadmap';
import type { Ask } from './types';

const PLAIN = ['scenario', 'today'] as const;
const ROADMAP = [
  'format',
  'landscape',
  'portrait',
  'mode',
  'pages',
  'least',
  'scenario',
  'compare',
  'since',
  'depth',
  'group-by',
  'black-and-white',
  'preset',
  'today',
] as const;

interface Asking {
  readonly ask: Ask;
  /** The options for it, besides those of every export. */
  readonly options: readonly string[];
}

const ASKED: Readonly<Record<Exclude<WriteKind, 'plan'>, Asking>> = {
  roadmap: { ask: roadmapAsked, options: ROADMAP },
  living: { ask: livingAsked, options: PLAIN },
  document: { ask: documentAsked, options: PLAIN },
  minutes: { ask: minutesAsked, options: ['meeting', ...PLAIN] },
};

export interface Export extends Asking {
  /** If there are several, the output's name decides. */
  readonly formats: readonly WrittenFormat[];
}

/** One for each value of `--to`: a roadmap by its format, any other document by its kind. */
export const EXPORTS: Readonly<Record<string, Export>> = {
  ...Object.fromEntries(
    formatsWriting('roadmap').map((format) => [format.id, { ...ASKED.roadmap, formats: [format] }]),
  ),
  ...Object.fromEntries(
    (['living', 'document', 'minutes'] as const).map((kind) => [
      kind,
      { ...ASKED[kind], formats: formatsWriting(kind) },
    ]),
  ),
};

/** The format of an output. @throws `Usage` if there are several and none has its ending. */
export function formatFor({ formats }: Export, output: string): WrittenFormat {
  const found = formats.length === 1 ? formats[0]! : formatNamed(output, formats);
  if (!found) throw new Usage('cli.badDocumentName', { name: output });
  return found;
}
