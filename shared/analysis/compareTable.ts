/**
 * The comparison as rows of numbers that the user can open: the best, the worst, and the distance
 * of each from the first scenario.
 */
import { say } from '../i18n/words';
import type { MeansResult } from '../means/types';
import type { Section } from '../model/means';
import type { Comparison, ScenarioFigures } from './compare';
import { figureName } from './explainWords';
import { outsideWords } from './reported';
import { outsideOfFigure, unitOf, valueOfFigure, type Figure, type Unit } from './figures';

export interface ComparedCell {
  readonly value: number;
  /**
   * Compared with the first scenario, over all years and beyond the plan's (M28); `outside` puts
   * that last part into words.
   */
  readonly difference: number;
  readonly outside: string;
  /** Null if all are equal, or if neither more nor less is better. */
  readonly mark: 'best' | 'worst' | null;
}

export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure;
  /** Null: over all years, or of no year. */
  readonly year: number | null;
  readonly unit: Unit;
  /**
   * For finished steps, the number of steps; for unsettled amounts, the number of hypotheses, by
   * scenario; else null.
   */
  readonly outOf: readonly number[] | null;
  /** In the order of the scenarios. */
  readonly cells: readonly ComparedCell[];
}

export interface ComparedGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly ComparedRow[];
}

type Better = 'less' | 'more' | null;

/**
 * The rows of a comparison by group, without figures that are 0 everywhere, except those that
 * people always look for. For income neither more nor less is better: a scenario that buys nothing
 * needs none.
 */
export function comparedGroups(comparison: Comparison): ComparedGroup[] {
  const { chapters, funders } = comparison;
  const always = (figure: Figure, better: Better, summed = true): ComparedGroup =>
    groupOf(comparison, figure, better, summed);
  const ifAny = (figure: Figure, better: Better): ComparedGroup[] => {
    const group = always(figure, better);
    return group.rows.every(({ cells }) => cells.every(({ value }) => value === 0)) ? [] : [group];
  };
  const section = (kind: Section): ComparedGroup[] => [
    ...ifAny({ kind: 'measure', measure: kind }, 'less'),
    ...chapters
      .filter((one) => one.section === kind)
      .flatMap(({ chapter }) => ifAny({ kind: 'chapter', section: kind, chapter }, 'less')),
  ];
  return [
    always({ kind: 'measure', measure: 'netAssured' }, 'less'),
    always({ kind: 'measure', measure: 'netIfGranted' }, 'less'),
    always({ kind: 'measure', measure: 'cost' }, 'less'),
    ...section('operating'),
    ...section('investment'),
    always({ kind: 'measure', measure: 'etpt' }, null, false),
    ...funders.flatMap(({ funderId, status }) => ifAny({ kind: 'funder', funderId, status }, null)),
    ...ifAny({ kind: 'receipts' }, null),
    ...ifAny({ kind: 'fctva' }, null),
    doneGroup(comparison),
    unsettledGroup(comparison),
  ];
}

/** A figure year by year and, if `summed`, over all years. */
function groupOf(
  comparison: Comparison,
  figure: Figure,
  better: Better,
  summed: boolean,
): ComparedGroup {
  const { years, scenarios } = comparison;
  return {
    key: JSON.stringify(figure),
    label: nameOf(scenarios, figure),
    rows: [
      ...years.map((year) => rowOf(comparison, figure, year, better, String(year))),
      ...(summed ? [rowOf(comparison, figure, null, better, say('comparison.total'))] : []),
    ],
  };
}

function doneGroup(comparison: Comparison): ComparedGroup {
  const group = groupOf(comparison, { kind: 'done' }, 'more', false);
  const undated = rowOf(comparison, { kind: 'undated' }, null, 'less', say('explain.undated'));
  return { ...group, rows: [...group.rows, undated] };
}

function unsettledGroup(comparison: Comparison): ComparedGroup {
  const label = say('comparison.unsettledAmount');
  return {
    key: 'unsettled',
    label: say('comparison.unsettled'),
    rows: [rowOf(comparison, { kind: 'unsettled' }, null, 'less', label)],
  };
}

function rowOf(
  { scenarios }: Comparison,
  figure: Figure,
  year: number | null,
  better: Better,
  label: string,
): ComparedRow {
  return {
    key: `${JSON.stringify(figure)} ${year}`,
    label,
    figure,
    year,
    unit: unitOf(figure),
    outOf: outOfFor(scenarios, figure),
    cells: cellsOf(
      scenarios.map(({ evaluation }) => ({
        means: evaluation.means,
        value: valueOfFigure(evaluation, figure, year),
        outside: year === null ? outsideOfFigure(evaluation, figure) : 0,
      })),
      better,
    ),
  };
}

function outOfFor(scenarios: readonly ScenarioFigures[], { kind }: Figure): ComparedRow['outOf'] {
  if (kind === 'done') return scenarios.map(({ steps }) => steps.count);
  if (kind === 'unsettled') return scenarios.map(({ unsettled }) => unsettled.ids.length);
  return null;
}

function nameOf([first]: readonly ScenarioFigures[], figure: Figure): string {
  return first ? figureName(first.evaluation, figure) : '';
}

interface Amount {
  readonly means: MeansResult;
  readonly value: number;
  readonly outside: number;
}

function cellsOf(amounts: readonly Amount[], better: Better): ComparedCell[] {
  const wholes = amounts.map(({ value, outside }) => value + outside);
  const [min, max] = [Math.min(...wholes), Math.max(...wholes)];
  const markOf = (whole: number): ComparedCell['mark'] => {
    if (better === null || min === max) return null;
    if (whole === (better === 'less' ? min : max)) return 'best';
    return whole === (better === 'less' ? max : min) ? 'worst' : null;
  };
  return amounts.map(({ means, value, outside }, index) => ({
    value,
    difference: wholes[index]! - wholes[0]!,
    outside: outsideWords(outside - amounts[0]!.outside, [amounts[0]!.means, means]),
    mark: markOf(wholes[index]!),
  }));
}

export const MAX_COMPARED = 4;

/**
 * The scenarios to compare: those the user chose that the plan still has; if fewer than two, adds
 * the first ones up to four, always with the one on screen.
 */
export function comparedIds(
  scenarios: readonly { readonly id: string }[],
  known: Readonly<Record<string, unknown>>,
  asked: readonly string[],
  shown: string,
): string[] {
  const kept = asked.filter((id) => Object.hasOwn(known, id));
  if (kept.length >= 2) return kept.slice(0, MAX_COMPARED);
  const first = [...new Set([...kept, ...scenarios.map(({ id }) => id)])].slice(0, MAX_COMPARED);
  return first.includes(shown) || !Object.hasOwn(known, shown)
    ? first
    : [...first.slice(0, MAX_COMPARED - 1), shown];
}
