/**
 * Action sheets ("fiches action"): one for each step of the first level, with everything in the
 * plan about it.
 */
import { say } from '../../i18n/words';
import { bySiblingOrder, type Id } from '../../model/record';
import type { Step } from '../../model/step';
import type { LineResult } from '../../means/types';
import type { ResolvedStep } from '../../schedule/resolve';
import { cell, withoutEmpty, type Block, type Cell, type Run } from '../tree';
import {
  exampleMark,
  noteLines,
  nothing,
  title,
  titleOf,
  titlesOf,
  within,
  type BlockGiven,
} from './given';
import { lastMeasure, targetWords } from './registers';
import { dateRuns } from './roadmap';
import { sayMoney } from '../../wording/money';
import { sayFte, sayPercent } from '../../wording/numbers';

/** A heading and a sheet for each step of the first level. */
export function actionsBlocks(given: BlockGiven): Block[] {
  const { tree, steps } = given.evaluation;
  const roots = tree.rootIds.map((id) => steps.get(id)!);
  if (roots.length === 0)
    return nothing(given, say('document.block_actions'), say('document.noStep'));
  if (given.brief) return [title(given, say('document.block_actions')), briefTable(roots, given)];
  const under = within(given);
  return [
    title(given, say('document.block_actions')),
    ...roots.flatMap((resolved): Block[] => {
      const name = `${resolved.wbs}. ${resolved.step.title || say('model.untitledStep')}`;
      return [
        title(under, name),
        {
          kind: 'table',
          table: {
            label: say('document.sheetOf', { title: resolved.step.title }),
            widths: [24, 76],
            head: null,
            rowHeads: true,
            figures: [],
            rows: rowsOf(resolved, given),
          },
        },
      ];
    }),
  ];
}

/** All sheets in a single table: a line for each step, with its dates. */
function briefTable(roots: readonly ResolvedStep[], given: BlockGiven): Block {
  const { evaluation } = given;
  const { plan } = evaluation;
  return {
    kind: 'table',
    table: withoutEmpty(
      {
        label: say('document.block_actions'),
        widths: [44, 22, 12, 14, 16],
        rowHeads: true,
        figures: [],
        head: [
          say('model.field_title'),
          say('model.field_period'),
          say('model.field_ownerId'),
          say('model.field_partnerIds'),
          say('document.progress'),
        ],
        rows: roots.map((resolved) => {
          const { step, wbs, progress } = resolved;
          const partners = titlesOf(
            plan.actors,
            union([step, ...stepsUnder(resolved, given)], 'partnerIds'),
          );
          return [
            cell(`${wbs}. ${step.title || say('model.untitledStep')}`),
            cell(dateRuns(evaluation, step.id)),
            orToTell(titleOf(plan.actors, step.ownerId), say('document.toName')),
            cell(partners.join(', ')),
            cell(`${say(`model.status_${step.status}`)}, ${sayPercent(progress)}`),
          ];
        }),
      },
      3,
    ),
  };
}

const orToTell = (text: string, toTell: string): Cell =>
  text === '' ? cell([{ text: toTell, tone: 'quiet' }]) : cell(text);

/** A row of the sheet; without content it shows `empty`, or nothing if that is empty too. */
function row(label: string, content: Cell, empty = ''): Cell[][] {
  if (content.lines.length > 0) return [[cell(label), content]];
  return empty === '' ? [] : [[cell(label), cell([{ text: empty, tone: 'quiet' }])]];
}

function rowsOf(resolved: ResolvedStep, given: BlockGiven): Cell[][] {
  const all = [resolved.step, ...stepsUnder(resolved, given)];
  return [...aimRows(resolved, all, given), ...workRows(resolved, all, given)];
}

/** The action's aim, owner, place and dates. */
function aimRows(
  { step }: ResolvedStep,
  all: readonly Step[],
  given: BlockGiven,
): readonly Cell[][] {
  const { evaluation } = given;
  const { plan } = evaluation;
  const owner = [
    { text: titleOf(plan.actors, step.ownerId) },
    ...exampleMark(step.provenance['ownerId']),
  ].filter(({ text }) => text !== '');
  const partners = titlesOf(plan.actors, union(all, 'partnerIds'));
  return [
    ...row(say('document.objective'), cell(...objectivesOf(all, given)), say('document.toTell')),
    ...row(say('model.field_themeIds'), cell(...titlesOf(plan.themes, union(all, 'themeIds')))),
    ...row(say('model.field_ownerId'), cell(owner), say('document.toName')),
    ...row(say('model.field_partnerIds'), cell(...partners), say('document.toTell')),
    ...row(say('model.field_placeIds'), cell(...titlesOf(plan.places, union(all, 'placeIds')))),
    ...row(
      say('model.field_period'),
      cell(dateRuns(evaluation, step.id), ...sourceLines(step.sourceWording)),
    ),
  ];
}

const sourceLines = (words: string | null): Run[][] =>
  words === null ? [] : [[{ text: say('document.sourceWords', { words }), tone: 'quiet' }]];

/** The action's sub-steps, means and progress. */
function workRows(
  resolved: ResolvedStep,
  all: readonly Step[],
  given: BlockGiven,
): readonly Cell[][] {
  const { step } = resolved;
  const hypotheses = new Set(all.flatMap(({ id }) => given.evaluation.unsettled(id)));
  return [
    ...row(say('document.stepsUnder'), cell(...childLines(resolved, given))),
    ...row(
      say('document.means'),
      cell(...meansOf(new Set(all.map(({ id }) => id)), given)),
      say('document.noMeans'),
    ),
    ...row(say('document.indicators'), cell(...indicatorsOf(all, given)), say('document.toTell')),
    ...row(
      say('document.progress'),
      cell(`${say(`model.status_${step.status}`)}, ${sayPercent(resolved.progress)}`),
    ),
    ...row(say('document.hypotheses'), cell(...[...hypotheses].map(({ title }) => title))),
    ...row(say('document.notes'), cell(...noteLines(step.notes, given))),
  ];
}

function stepsUnder({ childIds }: ResolvedStep, given: BlockGiven): Step[] {
  return childIds.flatMap((id) => {
    const child = given.evaluation.steps.get(id)!;
    return [child.step, ...stepsUnder(child, given)];
  });
}

function union(
  steps: readonly Step[],
  field: 'themeIds' | 'partnerIds' | 'placeIds',
): Readonly<Record<Id, true>> {
  return Object.assign({}, ...steps.map((step) => step[field])) as Readonly<Record<Id, true>>;
}

/** Objectives of the priorities that the steps serve. */
function objectivesOf(steps: readonly Step[], { evaluation: { plan } }: BlockGiven): string[] {
  const themes = union(steps, 'themeIds');
  return Object.values(plan.objectives)
    .filter(({ themeId }) => themeId !== null && themes[themeId])
    .sort(bySiblingOrder)
    .map(({ title }) => title);
}

function indicatorsOf(steps: readonly Step[], { evaluation: { plan } }: BlockGiven): Run[][] {
  const themes = union(steps, 'themeIds');
  return Object.values(plan.indicators)
    .filter(({ objectiveId }) => {
      const themeId = plan.objectives[objectiveId]?.themeId;
      return themeId && themes[themeId];
    })
    .sort(bySiblingOrder)
    .map((indicator): Run[] => {
      const measured = lastMeasure(plan, indicator.id);
      return [
        {
          text: say('document.indicatorLine', {
            title: indicator.title,
            target: targetWords(indicator),
          }),
        },
        ...(measured === ''
          ? []
          : [
              { text: ` ${say('document.measured', { value: measured })}`, tone: 'quiet' as const },
            ]),
      ];
    });
}

/** The direct sub-steps, with their dates. */
function childLines({ childIds }: ResolvedStep, { evaluation }: BlockGiven): Run[][] {
  return childIds.map((id) => {
    const { wbs, step } = evaluation.steps.get(id)!;
    return [
      { text: say('document.stepLine', { wbs, title: step.title || say('model.untitledStep') }) },
      ...dateRuns(evaluation, id),
    ];
  });
}

/** The lines that name one of the steps, and the people who work on them. */
function meansOf(stepIds: ReadonlySet<Id>, { evaluation }: BlockGiven): Run[][] {
  const names = ({ line }: LineResult): boolean =>
    Object.keys(line.stepIds).some((id) => stepIds.has(id)) ||
    (line.followsStepId !== null && stepIds.has(line.followsStepId));
  const lines = [...evaluation.means.lines.values()]
    .filter(names)
    .sort((a, b) => bySiblingOrder(a.line, b.line))
    .map(({ line, total }): Run[] => [
      { text: say('document.meansLine', { title: line.title, amount: sayMoney(total) }) },
      ...exampleMark(line.provenance['unitAmount']),
    ]);
  const work = Object.values(evaluation.plan.assignments)
    .filter(({ stepId }) => stepIds.has(stepId))
    .map((assignment): Run[] => [
      {
        text: say('document.workLine', {
          title: titleOf(evaluation.plan.actors, assignment.actorId),
          fte: sayFte(assignment.fte),
        }),
      },
      ...exampleMark(assignment.provenance['fte']),
    ]);
  return [...lines, ...work];
}
