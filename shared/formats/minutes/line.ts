/** What one line of minutes proposes. */
import { titleAndMinutes } from '../../model/durations';
import type { PeriodContext } from '../../model/periods/read';
import type { Plan } from '../../model/plan';
import { isAction, isDecision, isDenied, isDoing, isToBeDone, isWished } from './acts';
import { sameWords, type Kept } from './already';
import { findDates, inside, type FoundDate } from './dates';
import { foundChange } from './stepChanges';
import type { MinutesLine } from './lines';
import { isAssigned } from './owner';
import { namedIn, type Person } from './people';
import { agendaItemOf, decisionOf, NAMED, stepOf, type Bare } from './proposal';
import { isNextMeeting, isOfTheMeeting, spoken, type Section } from './signs';

/** What every line is read with. */
export interface Minutes {
  readonly plan: Plan;
  readonly context: PeriodContext;
  readonly kept: Kept;
  readonly people: readonly Person[];
  /** Who wrote the mail: "moi". */
  readonly me: string | null;
}
/** Where a line stands. `above`: the last title. */
export interface Around {
  readonly section: Section | null;
  readonly agenda: boolean;
  readonly above: string;
}
export interface Found {
  readonly proposal: Bare;
  readonly dates: readonly FoundDate[];
}

/** A decision or an action; one that the meeting has already is not likely. */
export function act(
  kind: 'decision' | 'action',
  text: string,
  dates: readonly FoundDate[],
  { plan, kept, people }: Minutes,
  likely = true,
): Found {
  const isNew = !kept.decisions.has(sameWords(text.replace(NAMED, '')));
  const proposal = decisionOf(kind, text, dates, plan, people);
  return { proposal: { ...proposal, likely: proposal.likely && likely && isNew }, dates };
}

/** Whether what goes on with a year was not read: "à la rentrée" of "à la rentrée d’avril 2025". */
const isCut = (text: string, { end }: FoundDate): boolean =>
  /^ (?:de |d[’'])?(?:\p{L}+ )?(?:19|20)\d\d(?!\d)/u.test(text.slice(end));

/** What a text does to a step that it names: another date, or none any more. */
export function stepChange(
  text: string,
  dates: readonly FoundDate[],
  above: string,
  plan: Plan,
): Found | null {
  const found = foundChange(text, dates, above, plan);
  if (!found) return null;
  if (found.kind === 'cancelled')
    return { proposal: { kind: 'cancelled', likely: true, stepId: found.stepId }, dates: [] };
  const { words, period, yearGuessed } = found.date;
  return {
    proposal: {
      kind: 'date',
      likely: !isCut(text, found.date) && !found.date.doubt,
      doubt: found.date.doubt,
      stepId: found.stepId,
      wording: words,
      period,
      yearGuessed,
    },
    dates: [found.date],
  };
}

/** The proposals of a line that is no row. */
export function readOne(
  line: MinutesLine,
  given: readonly FoundDate[],
  minutes: Minutes,
  around: Around,
): Found[] {
  const { plan } = minutes;
  const text = fromSender(line.text, minutes.me);
  const dates = text === line.text ? given : findDates(text, minutes.context);
  if (around.section !== 'phasing') {
    const becomes = stepChange(text, dates, around.above, plan);
    const done = isActed(line, text, dates, minutes, around);
    if (becomes) return done?.proposal.kind === 'decision' ? [done, becomes] : [becomes];
    if (done) return [done];
  }
  if (around.section !== 'phasing' && isAgendaItem(line, dates, around.agenda))
    return [{ proposal: agendaItemOf(text, minutes.kept), dates }];
  const isPhasing = around.section === 'phasing';
  if (!isPhasing && (dates.length === 0 || line.kind === 'heading' || isOfTheMeeting(line)))
    return [];
  const likely = isPhasing || (line.kind === 'bullet' && !isWished(text));
  const proposal = stepOf(text, dates, plan, likely && !isNextMeeting(text));
  return proposal ? [{ proposal, dates }] : [];
}

/** « moi : je refais l’affiche »: who writes. */
function fromSender(text: string, me: string | null): string {
  return me === null ? text : text.replace(/^moi(?=\s*:|\s*,)/i, me);
}

/** The decision or the action that a line states; null where it is none. */
function isActed(
  line: MinutesLine,
  text: string,
  dates: readonly FoundDate[],
  minutes: Minutes,
  { section }: Around,
): Found | null {
  const plain = spoken(text);
  const named = namedIn(text, minutes.plan, minutes.people);
  if (isDecision(plain)) return act('decision', text, dates, minutes, !isDenied(plain));
  const names = (who: string): boolean => namedIn(who, minutes.plan, minutes.people).length > 0;
  if (section === 'actions' || isAction(text, plain, names))
    return act('action', text, dates, minutes, !isWished(text));
  if (section === 'decisions') return act('decision', text, dates, minutes, !isWished(text));
  if (line.kind === 'heading' || line.kind === 'numbered') return null;
  const first = named[0];
  const begins = first && /^(?:l[ae]\s|l[’']|les\s)?$/i.test(text.slice(0, first.start));
  const doing = begins && isDoing(text.slice(first.end), dates.length > 0);
  const assigned = isAssigned(text, dates, minutes.plan, minutes.people);
  if (doing || assigned || (isToBeDone(plain) && named.length > 0))
    return act('action', text, dates, minutes);
  return null;
}

function isAgendaItem(
  { text, kind }: MinutesLine,
  dates: readonly FoundDate[],
  agenda: boolean,
): boolean {
  if (kind !== 'numbered') return false;
  return agenda || (!inside(dates) && titleAndMinutes(text).minutes !== null);
}
