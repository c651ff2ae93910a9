/**
 * The two registers: the current offer in the city, and the solutions of member organisations to
 * problems. Objectives and their indicators.
 */
import { say } from '../../i18n/words';
import type { Indicator, Objective } from '../../model/objective';
import { bySiblingOrder } from '../../model/record';
import { WHOLE } from '../../model/step';
import type { Plan } from '../../model/plan';
import { readMarkdown } from '../markdown';
import { cell, paragraph, withoutEmpty, type Block, type Cell, type Table } from '../tree';
import {
  exampleMark,
  noteLines,
  nothing,
  title,
  titleOf,
  within,
  titlesOf,
  type BlockGiven,
} from './given';
import { sayDate } from '../../wording/dates';
import { sayNumber } from '../../wording/numbers';

/** The current offer in the city: provider, place and condition. */
export function offersBlocks(given: BlockGiven): Block[] {
  const { plan } = given.evaluation;
  const offers = Object.values(plan.offers).sort(bySiblingOrder);
  if (offers.length === 0)
    return nothing(given, say('document.offersTitle'), say('document.noOffer'));
  const kept = (table: Table): Table => (given.brief ? [4, 2, 1] : [4]).reduce(withoutEmpty, table);
  return [
    title(given, say('document.offersTitle')),
    {
      kind: 'table',
      table: kept({
        label: say('document.offersTitle'),
        widths: [30, 15, 20, 15, 20],
        head: [
          say('document.offer'),
          say('document.actor'),
          say('document.places'),
          say('document.state'),
          say('document.notes'),
        ],
        rowHeads: true,
        figures: [],
        rows: offers.map((offer) => [
          cell([{ text: offer.title }, ...exampleMark(offer.provenance['title'])]),
          cell(
            offer.actorId === null
              ? ''
              : [
                  { text: titleOf(plan.actors, offer.actorId) },
                  ...exampleMark(offer.provenance['actorId']),
                ],
          ),
          cell(...titlesOf(plan.places, offer.placeIds)),
          cell([
            { text: say(`document.state_${offer.state}`) },
            ...exampleMark(offer.provenance['state']),
          ]),
          cell(...noteLines(offer.notes, given)),
        ]),
      }),
    },
  ];
}

/** The solutions: which organisation has which, for which problem. */
export function solutionsBlocks(given: BlockGiven): Block[] {
  const { plan, tree } = given.evaluation;
  const solutions = Object.values(plan.solutions).sort(bySiblingOrder);
  if (solutions.length === 0)
    return nothing(given, say('document.solutionsTitle'), say('document.noSolution'));
  const stepTitles = (ids: Readonly<Record<string, true>>): string[] =>
    tree.order.filter((id) => ids[id]).map((id) => plan.steps[id]!.title);
  return [
    title(given, say('document.solutionsTitle')),
    {
      kind: 'table',
      table: withoutEmpty(
        {
          label: say('document.solutionsTitle'),
          widths: [20, 23, 25, 20, 12],
          head: [
            say('document.organisation'),
            say('document.solution'),
            say('document.problem'),
            say('document.steps'),
            say('document.notes'),
          ],
          rowHeads: false,
          figures: [],
          rows: solutions.map((solution) => [
            cell([
              { text: titleOf(plan.actors, solution.actorId) || say('document.toName') },
              ...exampleMark(solution.provenance['actorId']),
            ]),
            cell([
              { text: solution.title, bold: true },
              ...exampleMark(solution.provenance['title']),
            ]),
            cell([{ text: solution.problem }, ...exampleMark(solution.provenance['problem'])]),
            cell(...stepTitles(solution.stepIds)),
            cell(...noteLines(solution.notes, given)),
          ]),
        },
        4,
      ),
    },
  ];
}

/** "120 personnes accueillies par an", "base × 2", "base inconnue". */
export function targetWords({
  target,
  base,
  unit,
}: Pick<Indicator, 'target' | 'base' | 'unit'>): string {
  const times =
    target.kind === 'timesBase'
      ? say('document.timesBase', { factor: sayNumber(target.factor / WHOLE) })
      : null;
  const multiple = (factor: number): number | null =>
    base === null ? null : base * (factor / WHOLE);
  const value = target.kind === 'value' ? target.value : multiple(target.factor);
  return [times, value === null ? null : `${sayNumber(value)} ${unit}`.trim()]
    .filter(Boolean)
    .join(say('document.thatIs'));
}

/** The last measure: "180 (1er mars 2025)"; '' if there is none. */
export function lastMeasure(plan: Plan, indicatorId: string): string {
  const last = Object.values(plan.measures)
    .filter((measure) => measure.indicatorId === indicatorId)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  return last ? `${sayNumber(last.value)} (${sayDate(last.date)})` : '';
}

/** Objectives, each with its indicators. */
export function objectivesBlocks(given: BlockGiven): Block[] {
  const { plan } = given.evaluation;
  const objectives = Object.values(plan.objectives).sort(bySiblingOrder);
  if (objectives.length === 0)
    return nothing(given, say('document.objectivesTitle'), say('document.noObjective'));
  if (given.brief)
    return [title(given, say('document.objectivesTitle')), briefObjectives(plan, objectives)];
  const { level, headingId } = within(given);
  return [
    title(given, say('document.objectivesTitle')),
    ...objectives.flatMap((objective): Block[] => {
      const theme = titleOf(plan.themes, objective.themeId);
      const indicators = Object.values(plan.indicators)
        .filter(({ objectiveId }) => objectiveId === objective.id)
        .sort(bySiblingOrder);
      return [
        { kind: 'heading', level, id: headingId(objective.title), text: objective.title },
        ...(theme === '' ? [] : [paragraph(theme, { tone: 'quiet' })]),
        ...(objective.notes.trim() === ''
          ? []
          : readMarkdown(objective.notes, { pictures: plan.pictures, under: level, headingId })),
        ...(indicators.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                table: {
                  label: say('document.indicatorsOf', { title: objective.title }),
                  widths: [34, 26, 14, 26],
                  head: [
                    say('document.indicator'),
                    say('document.unit'),
                    say('document.base'),
                    say('document.target'),
                  ],
                  rowHeads: true,
                  figures: [],
                  rows: indicators.map((indicator) => rowOf(plan, indicator)),
                },
              },
            ]),
      ];
    }),
  ];
}

/**
 * A line for each indicator, beside its objective; an objective without indicators has its own
 * line.
 */
function briefObjectives(plan: Plan, objectives: readonly Objective[]): Block {
  return {
    kind: 'table',
    table: {
      label: say('document.objectivesTitle'),
      widths: [36, 34, 12, 18],
      head: [
        say('document.objective'),
        say('document.indicator'),
        say('document.base'),
        say('document.target'),
      ],
      rowHeads: true,
      figures: [],
      rows: objectives.flatMap(({ id, title: name }): Cell[][] => {
        const own = Object.values(plan.indicators)
          .filter(({ objectiveId }) => objectiveId === id)
          .sort(bySiblingOrder);
        if (own.length === 0)
          return [
            [cell(name), cell([{ text: say('document.toTell'), tone: 'quiet' }]), cell(), cell()],
          ];
        return own.map((indicator, index) => {
          const [what, unit, base, target] = rowOf(plan, indicator);
          return [
            cell(index === 0 ? name : ''),
            cell(...what!.lines, ...unit!.lines),
            base!,
            target!,
          ];
        });
      }),
    },
  };
}

function rowOf(plan: Plan, indicator: Indicator): Cell[] {
  const measured = lastMeasure(plan, indicator.id);
  return [
    cell([{ text: indicator.title }, ...exampleMark(indicator.provenance['title'])]),
    cell([{ text: indicator.unit }, ...exampleMark(indicator.provenance['unit'])]),
    cell(indicator.base === null ? say('document.unknown') : sayNumber(indicator.base)),
    cell(
      targetWords(indicator),
      measured === '' ? '' : say('document.measured', { value: measured }),
    ),
  ];
}
