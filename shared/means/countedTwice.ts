/** Money counted twice: funders who pay more than a line costs, a receipt that repeats a funder's euro (M21, M22). */
import { GRANT_CHAPTERS } from '../model/chapters';
import { unaccented } from '../model/periods/normalise';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import type { FundingResult, LineResult, MeansResult } from './types';

const sum = (amounts: Iterable<number>): number => { let total = 0; for (const amount of amounts) total += amount; return total; };

/** Cents that the funders not refused pay of a line, over the years of the horizon. */
export function paidOf({ fundings }: MeansResult, lineId: Id): number {
  return sum([...fundings.values()].flatMap(({ byLine }) => byLine.get(lineId) ?? []));
}

/** By how many cents the funders of a line pay more than it costs over the horizon; 0 where they do not (M22). */
export function overPaid(means: MeansResult, lineId: Id): number {
  const line = means.lines.get(lineId);
  return !line || line.total === 0 ? 0 : Math.max(0, paidOf(means, lineId) - line.total);
}

export interface Repetition { readonly receipt: LineResult; readonly funding: FundingResult }

/** The receipts that repeat a funder's euro, each with the funding that counts it already (M21). */
export function repetitionsIn(plan: Plan, means: MeansResult): Repetition[] {
  const fundings = [...means.fundings.values()].filter(({ funding, total, outside }) => funding.status !== 'refused' && total + outside > 0);
  if (fundings.length === 0) return [];
  return [...means.lines.values()].flatMap((receipt) => {
    if (receipt.line.kind !== 'receipt' || receipt.total + receipt.outside.ttc === 0) return [];
    return fundings.filter((funding) => isPaidBy(plan, receipt, funding.funding.funderId) && isSameMoney(means, receipt, funding)).map((funding) => ({ receipt, funding }));
  });
}

/** The receipt says who pays it, or else names them in its title. */
function isPaidBy({ actors }: Plan, { line: { bearerId, title } }: LineResult, funderId: Id): boolean {
  if (bearerId !== null) return bearerId === funderId;
  const name = unaccented(actors[funderId]?.title.trim() ?? '');
  return name !== '' && ` ${words(title)} `.includes(` ${words(name)} `);
}

const words = (text: string): string => unaccented(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A grant to the section of a line that it helps, money for a step that such a line serves, or the same amount. */
function isSameMoney(means: MeansResult, { line: { chapter, section, stepIds }, total, outside }: LineResult, { byLine, ...funding }: FundingResult): boolean {
  if (total + outside.ttc === funding.total + funding.outside) return true;
  const helped = [...byLine.keys()].map((id) => means.lines.get(id)!.line);
  return helped.some((line) => (GRANT_CHAPTERS.has(chapter) && line.section === section) || Object.keys(stepIds).some((id) => Object.hasOwn(line.stepIds, id)));
}

/** A repetition told: which receipt, whose funding, of which lines. */
export function repetitionProblem({ actors }: Plan, { lines }: MeansResult, { receipt, funding }: Repetition): Problem {
  const helped = [...funding.byLine.keys()].map((id) => `« ${lines.get(id)!.line.title} »`).join(', ');
  const { funderId, title } = funding.funding;
  return problem('problems.repeatedEuro', { receipt: receipt.line.title, funder: actors[funderId]?.title ?? title, lines: helped }, { place: { collection: 'meansLines', id: receipt.line.id, field: 'unitAmount' } });
}
