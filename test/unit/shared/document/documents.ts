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

export const words = (blocks: readonly Block[]): string =>
  blocks
    .map((block): string =>
      block.kind === 'heading' || block.kind === 'code'
        ? block.text
        : block.kind === 'paragraph'
          ? textOf(block.runs)
          : block.kind === 'list'
            ? block.items.map(words).join(' | ')
            : block.kind === 'quote'
              ? words(block.blocks)
              : block.kind === 'table' || block.kind === 'roadmap'
                ? cells(block.table).flat().join(' ')
                : '',
    )
    .join('\n');
