/** The roadmap block: the drawing, and as text each step with its dates and owner. */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import type { Id } from '../../model/record';
import { sayDaySpan } from '../../schedule/span';
import { cell, withoutEmpty, type Block, type Run, type Table } from '../tree';
import { nothing, title, titleOf, type BlockGiven } from './given';

/** The drawing, and a table for readers and formats without drawings. */
export function roadmapBlocks(given: BlockGiven): Block[] {
  const { evaluation, brief } = given;
  const { plan, tree, steps } = evaluation;
  if (tree.order.length === 0)
    return nothing(given, say('document.roadmapTitle'), say('document.noStep'));
  const table: Table = {
    label: say('document.roadmapTitle'),
    widths: [8, 46, 26, 20],
    head: [
      say('model.field_wbs'),
      say('model.field_title'),
      say('model.field_period'),
      say('model.field_ownerId'),
    ],
    rowHeads: false,
    figures: [],
    rows: (brief ? tree.rootIds : tree.order).map((id) => {
      const { step, wbs, depth } = steps.get(id)!;
      return [
        cell(wbs),
        cell([{ text: step.title || say('model.untitledStep'), bold: depth === 0 }]),
        cell(dateRuns(evaluation, id)),
        cell(titleOf(plan.actors, step.ownerId)),
      ];
    }),
  };
  return [
    title(given, say('document.roadmapTitle')),
    { kind: 'roadmap', table: brief ? withoutEmpty(table, 3) : table },
  ];
}

/** The resolved dates of a step and their certainty: "1er oct. → 31 déc. 2024 (estimée)". */
export function dateRuns({ steps }: Evaluation, id: Id): Run[] {
  const resolved = steps.get(id)!;
  const { step, derived, certainty: sure } = resolved;
  const dates = sayDaySpan(resolved);
  if (derived || !step.period) return [{ text: dates }];
  const certainty = sure === 'firm' ? '' : say(`model.certainty_${sure}`);
  const remarks = [
    certainty === dates ? '' : certainty,
    step.provenance['period']?.kind === 'example' ? say('document.example') : '',
  ].filter(Boolean);
  return [
    { text: dates },
    ...(remarks.length === 0 ? [] : [{ text: ` (${remarks.join(', ')})`, tone: 'quiet' as const }]),
  ];
}
