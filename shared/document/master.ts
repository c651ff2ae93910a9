/**
 * The master document (document maître): the plan's chapters and their generated blocks, as one
 * tree.
 */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import type { IsoDate } from '../model/dates';
import type { Chapter } from '../model/document';
import { bySiblingOrder } from '../model/record';
import { actionsBlocks } from './blocks/actions';
import { decisionsBlocks } from './blocks/decisions';
import { framingBlocks } from './blocks/framing';
import type { BlockGiven } from './blocks/given';
import { comparisonBlocks, gridBlocks, hypothesesBlocks } from './blocks/means';
import { objectivesBlocks, offersBlocks, solutionsBlocks } from './blocks/registers';
import { roadmapBlocks } from './blocks/roadmap';
import { definitionLines, levelUnder, readMarkdown, withDefinitions } from './markdown';
import { blockNamed, partsOf, type BlockName } from './names';
import { paragraph, type Block, type DocumentTree } from './tree';
import { sayDate } from '../wording/dates';

const MAKERS: Readonly<Record<BlockName, (given: BlockGiven) => Block[]>> = {
  framing: framingBlocks,
  offers: offersBlocks,
  solutions: solutionsBlocks,
  objectives: objectivesBlocks,
  roadmap: roadmapBlocks,
  actions: actionsBlocks,
  grid: gridBlocks,
  comparison: comparisonBlocks,
  hypotheses: hypothesesBlocks,
  decisions: decisionsBlocks,
};

/** Makes a unique name for each heading. */
export function headingNames(prefix: string): (text: string) => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}

/** The whole document, for the scenario of the evaluation. */
export function masterDocument(evaluation: Evaluation, today: IsoDate): DocumentTree {
  const { plan, scenarioId, source } = evaluation;
  const chapters = Object.values(plan.chapters).sort(bySiblingOrder);
  const scenario =
    scenarioId === source.baseScenarioId ? '' : (source.scenarios[scenarioId]?.title ?? '');
  return {
    title: plan.title.trim() || say('model.untitledPlan'),
    subtitle: [
      say('document.title'),
      ...(scenario === '' ? [] : [say('roadmap.scenario', { title: scenario })]),
    ].join(', '),
    date: today,
    foot: [plan.title.trim(), say('roadmap.version', { date: sayDate(today) })]
      .filter(Boolean)
      .join(' · '),
    contents: true,
    blocks:
      chapters.length === 0
        ? [paragraph(say('document.noChapter'), { tone: 'quiet' })]
        : chapters.flatMap((chapter, index): Block[] => [
            {
              kind: 'heading',
              level: 1,
              id: `c${index + 1}`,
              text: chapter.title.trim() || say('document.untitledChapter'),
            },
            ...chapterBlocks(chapter, evaluation, today, headingNames(`c${index + 1}`)),
          ]),
  };
}

/**
 * The content below a chapter's title. Headings of a block go below the last heading of the text.
 * `brief`: the short form for a room.
 */
export function chapterBlocks(
  chapter: Pick<Chapter, 'body'>,
  evaluation: Evaluation,
  today: IsoDate,
  headingId: (text: string) => string,
  { brief = false } = {},
): Block[] {
  let level = 1;
  const parts = partsOf(chapter.body);
  const defined = definitionLines(
    parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
  );
  // In the short form, the action sheets already list the steps and their dates: don't repeat them
  // in the same chapter.
  const isRepeated = (name: BlockName): boolean =>
    brief &&
    name === 'roadmap' &&
    parts.some((part) => part.kind === 'block' && blockNamed(part.word) === 'actions');
  return parts.flatMap((part): Block[] => {
    if (part.kind === 'text') {
      const blocks = readMarkdown(withDefinitions(part.text, defined), {
        pictures: evaluation.plan.pictures,
        under: 1,
        headingId,
      });
      for (const block of blocks) if (block.kind === 'heading') level = block.level;
      return blocks;
    }
    const name = blockNamed(part.word);
    if (name === null)
      return [paragraph(say('document.unknownBlock', { name: part.word }), { tone: 'alarm' })];
    if (isRepeated(name)) return [];
    return MAKERS[name]({ evaluation, today, level: levelUnder(level), headingId, brief });
  });
}
