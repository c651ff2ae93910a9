/** Cadrage: étapes incontournables, questions clés, fondamentaux, ambitions. */
import { say } from '../../i18n/words';
import { framingSchema, type Framing } from '../../model/document';
import { bySiblingOrder } from '../../model/record';
import { readMarkdown } from '../markdown';
import type { Block } from '../tree';
import { exampleMark, nothing, title as titled, type BlockGiven } from './given';

/** The kinds of framing, in reading order. */
export const FRAMING_KINDS = framingSchema.shape.kind.options;

/** Each kind with entries, under its heading. */
export function framingBlocks(given: BlockGiven): Block[] {
  const { plan } = given.evaluation;
  const all = Object.values(plan.framings).sort(bySiblingOrder);
  if (all.length === 0)
    return nothing(given, say('document.block_framing'), say('document.noFraming'));
  return FRAMING_KINDS.flatMap((kind): Block[] => {
    const own = all.filter((framing) => framing.kind === kind);
    if (own.length === 0) return [];
    return [
      titled(given, say(`document.framing_${kind}`)),
      {
        kind: 'list',
        ordered: kind === 'mustStep',
        start: 1,
        items: own.map((framing) => itemOf(framing, given)),
      },
    ];
  });
}

function itemOf(
  { title, themeId, notes, provenance }: Framing,
  { evaluation: { plan }, headingId }: BlockGiven,
): Block[] {
  const found = themeId === null ? undefined : plan.themes[themeId];
  const theme = found ? found.shortTitle.trim() || found.title : '';
  return [
    {
      kind: 'paragraph',
      runs: [
        { text: title },
        ...(theme === '' || theme === title
          ? []
          : [{ text: ` (${theme})`, tone: 'quiet' as const }]),
        ...exampleMark(provenance['title']),
      ],
    },
    ...(notes.trim() === ''
      ? []
      : readMarkdown(notes, { pictures: plan.pictures, under: 5, headingId })),
  ];
}
