/**
 * Differences from another scenario that no outline shows: steps that only one of the two has or
 * dates, moved steps without a row of their own, and the means of each year.
 */
import { titleAlone } from '../analysis/titles';
import type { Evaluation } from '../evaluate';
import { outsideHead } from '../analysis/reported';
import type { MeansTotals } from '../means/types';
import { say } from '../i18n/words';
import { fromDay } from '../model/dates';
import type { Id } from '../model/record';
import { differences } from './differences';
import { spanWords } from './rows';
import { clean } from './text';
import { sayDate } from '../wording/dates';
import { sayWholeEuros, saySignedMoney } from '../wording/money';

/**
 * Sentences about `other`, a scenario of the same plan as `own`; a single one if both are alike.
 * `drawn`: the steps whose row has an outline of their dates in the other.
 */
export function comparedSentences(
  own: Evaluation,
  other: Evaluation,
  { means, drawn }: { means: boolean; drawn: ReadonlySet<Id> },
): string[] {
  const sentences = [
    ...stepSentences(own, other, drawn),
    ...(means ? meansSentences(own, other) : []),
  ];
  if (sentences.length > 0) return sentences.map(clean);
  return drawn.size > 0 ? [] : [say(means ? 'roadmap.comparedAlike' : 'roadmap.comparedSameDates')];
}

function stepSentences(own: Evaluation, other: Evaluation, drawn: ReadonlySet<Id>): string[] {
  const leaves = ({ tree, steps }: Evaluation): Id[] =>
    tree.order.filter((id) => steps.get(id)!.childIds.length === 0);
  const dayOf = ({ steps }: Evaluation, id: Id) => {
    const { start, end } = steps.get(id)!;
    return end ?? start;
  };
  const moved = differences(own, other);
  return [
    ...leaves(own).flatMap((id) => {
      const title = clean(titleAlone(own, id));
      if (!other.steps.get(id)) return [say('roadmap.comparedWithout', { title })];
      const [here, there] = [dayOf(own, id), dayOf(other, id)];
      if (there === null) return here === null ? [] : [say('roadmap.comparedUndated', { title })];
      if (here === null)
        return [
          say('roadmap.comparedDated', { title, date: sayDate(fromDay(there), { long: true }) }),
        ];
      const difference = moved.get(id);
      return difference && !drawn.has(id)
        ? [
            say('roadmap.comparedMoved', {
              title,
              dates: spanWords(difference.start, difference.end),
              shift: difference.shift,
            }),
          ]
        : [];
    }),
    ...leaves(other)
      .filter((id) => !own.steps.get(id))
      .map((id) => say('roadmap.comparedWith', { title: clean(titleAlone(other, id)) })),
  ];
}

/** In whole euros. Rounds the amounts before comparing them, so that the printed numbers add up. */
function meansSentences({ means: own }: Evaluation, { means: other }: Evaluation): string[] {
  const rounded = (cents: number): number => Math.round(cents / 100) * 100;
  const outside = outsideHead([own, other]);
  const spans: { year: string; here: MeansTotals; there: MeansTotals | undefined }[] = [
    ...own.totals.map((here) => ({
      year: String(here.year),
      here,
      there: other.totals.find(({ year }) => year === here.year),
    })),
    ...(outside === null ? [] : [{ year: outside, here: own.outside, there: other.outside }]),
  ];
  return spans.flatMap(({ year, here: { operating, investment, netAssured }, there }) => {
    if (!there) return [];
    const [cost, net] = [rounded(there.operating + there.investment), rounded(there.netAssured)];
    const [costShift, netShift] = [
      cost - rounded(operating + investment),
      net - rounded(netAssured),
    ];
    if (costShift === 0 && netShift === 0) return [];
    return [
      say('roadmap.comparedYear', {
        year,
        cost: sayWholeEuros(cost),
        costShift: saySignedMoney(costShift),
        net: sayWholeEuros(net),
        netShift: saySignedMoney(netShift),
      }),
    ];
  });
}
