/** Documents of the Acte 3 plan. */
import { chapterBlocks, headingNames } from '../../../../shared/document/master';
import { textOf, type Block, type Table } from '../../../../shared/document/tree';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

export const PLAN = acte3Plan('p');

export const TODAY = '2024-03-08';

export const read = (plan: Plan, scenarioId = plan.baseScenarioId) =>
  evaluate(plan, { scenarioId });

export const chapter = (body: string, plan = PLAN, scenarioId = plan.baseScenarioId): Block[] =>
  chapterBlocks({ body }, read(plan, scenarioId), TODAY, headingNames('c1'));

export const cells = ({ head, rows }: Table): string[][] => [
  ...(head ? [[...head]] : []),
  ...rows.map((row) => row.map(({ lines }) => lines.map(textOf).join(' / '))),
];

export const tables = (blocks: readonly Block[]): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'roadmap' ? [cells(block.table)] : [],
  );

export const words = (blocks: readonly Block[]): string => blocks.map(wordsIn).join('\n');

function wordsIn(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
      return textOf(block.runs);
    case 'list':
      return block.items.map(words).join(' | ');
    case 'quote':
      return words(block.blocks);
    case 'table':
    case 'roadmap':
      return cells(block.table).flat().join(' ');
    default:
      return '';
  }
}
