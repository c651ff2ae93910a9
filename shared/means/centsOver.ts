/**
 * Takes back cents by which rounding alone exceeds the cost of a line, when fundings of different
 * bases share it (M27).
 */
import { product, ratio, roundRatio, sumOfRatios, type Ratio } from '../model/exact';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { baseOf, exactOf, resultOf, type Group } from './fundings';
import type { FundingResult, LineResult } from './types';

/** The cells of a funding by line: cents by year, then those outside the horizon. */
type Cells = Map<Id, number[]>;

/**
 * Moves each such cent to another line and year of the same funding, or drops it. Gives `results`
 * itself if no line is in several groups.
 */
export function withoutCentsOver(
  groups: readonly Group[],
  results: readonly FundingResult[],
  years: readonly number[],
): readonly FundingResult[] {
  const lines = sharedLines(groups);
  if (lines.length === 0) return results;
  const cells = results.map(
    ({ byLine, outsideByLine }): Cells =>
      new Map([...byLine].map(([id, parts]) => [id, [...parts, outsideByLine.get(id)!]])),
  );
  const covered = new Map(
    groups.flatMap((group) => group.covered.map((line) => [line.line.id, line] as const)),
  );
  const room = (id: Id, at: number): number =>
    costAt(covered.get(id)!, at) - cells.reduce((sum, of) => sum + (of.get(id)?.[at] ?? 0), 0);
  const exact = memoOf(groups);
  const touched = new Set<number>();
  for (const line of lines)
    for (let index = 0; index <= years.length; index += 1)
      while (
        room(line.line.id, index) < 0 &&
        roundRatio(exact(line, index)) <= costAt(line, index)
      ) {
        const last = cells.findLastIndex((of) => (of.get(line.line.id)?.[index] ?? 0) > 0);
        cells[last]!.get(line.line.id)![index]! -= 1;
        touched.add(last);
        moveCent(cells[last]!, results[last]!, covered, room);
      }
  return results.map((result, index) =>
    touched.has(index) ? resultOf(result.funding, cells[index]!, years) : result,
  );
}

const costAt = ({ ttc, outside }: LineResult, at: number): number =>
  Math.max(0, at < ttc.length ? ttc[at]! : outside.ttc);

function sharedLines(groups: readonly Group[]): LineResult[] {
  const seen = new Map<Id, { line: LineResult; count: number }>();
  for (const { fundings, covered } of groups) {
    if (fundings[0]!.status === 'refused') continue;
    for (const line of covered)
      seen.set(line.line.id, {
        line,
        count: (seen.get(line.line.id)?.count ?? 0) + 1,
      });
  }
  return [...seen.values()].filter(({ count }) => count > 1).map(({ line }) => line);
}

/** Adds the cent to the first line and year that the funding counts and that has room. */
function moveCent(
  of: Cells,
  { funding }: FundingResult,
  covered: ReadonlyMap<Id, LineResult>,
  room: (id: Id, at: number) => number,
): void {
  for (const [id, parts] of of) {
    const { years } = baseOf(funding, covered.get(id)!);
    const at = parts.findIndex((_, index) => years[index]! > 0 && room(id, index) > 0);
    if (at < 0) continue;
    parts[at]! += 1;
    return;
  }
}

/**
 * A function that gives the exact sum of all fundings for a line in a year, before any rounding.
 */
function memoOf(groups: readonly Group[]): (line: LineResult, at: number) => Ratio {
  const wholes = groups.map(({ fundings, covered }) => {
    const base = covered.reduce((sum, line) => sum + baseOf(fundings[0]!, line).whole, 0);
    const num = fundings.reduce((sum, funding) => sum + exactOf(funding, base), 0n);
    return { base, num, ids: new Set(covered.map(({ line }) => line.id)) };
  });
  return (line, at) =>
    sumOfRatios([
      ratio(0),
      ...groups.flatMap(({ fundings }, index): Ratio[] => {
        const { base, num, ids } = wholes[index]!;
        if (base === 0 || !ids.has(line.line.id)) return [];
        const { whole, years } = baseOf(fundings[0]!, line);
        const all = years.reduce((sum, amount) => sum + amount, 0);
        return all === 0
          ? []
          : [product({ num, den: BigInt(WHOLE) }, ratio(whole, base), ratio(years[at]!, all))];
      }),
    ]);
}
