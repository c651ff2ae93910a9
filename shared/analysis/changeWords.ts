/** Puts the changes between two states of a plan into French sentences. */
import { say, type WordKey } from '../i18n/words';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Baseline } from '../model/scenario';
import {
  allChanges,
  type Change,
  type Dates,
  type DecisionChange,
  type MoneyChange,
  type PlanChanges,
  type StepChange,
} from './changes';
import { haveBoth } from '../scenarios/both';
import { driftWords } from './driftWords';
import { sayDate, sayDates } from '../wording/dates';
import { shiftWords } from '../wording/durations';
import { sayMoney } from '../wording/money';
import { sayFte, sayPercent } from '../wording/numbers';

export interface ChangeGroup {
  readonly key: keyof PlanChanges;
  readonly title: string;
  readonly sentences: readonly string[];
}

const GROUPS: readonly { key: keyof PlanChanges; title: WordKey }[] = [
  { key: 'steps', title: 'versions.groupSteps' },
  { key: 'hypotheses', title: 'versions.groupHypotheses' },
  { key: 'money', title: 'versions.groupMoney' },
  { key: 'scenarios', title: 'versions.groupScenarios' },
  { key: 'decisions', title: 'versions.groupDecisions' },
];

/** The sentences by subject, without empty groups. */
export function changeGroups(changes: PlanChanges): ChangeGroup[] {
  return GROUPS.flatMap(({ key, title }) =>
    changes[key].length === 0
      ? []
      : [{ key, title: say(title), sentences: changes[key].map(sayChange) }],
  );
}

/** "Depuis le COPIL : version « du 12 mars »". */
export function sinceWords(
  { meetingId, title }: Baseline,
  { meetings }: Pick<Plan, 'meetings'>,
): string {
  const meeting = meetingId === null ? undefined : meetings[meetingId];
  return say(meeting?.kind === 'steering' ? 'versions.sinceSteering' : 'versions.since', {
    title: title.trim() || say('versions.untitled'),
  });
}

/**
 * The same for a comparison within a scenario. If the version lacks this scenario, adds that it
 * compares the base plans.
 */
export function sinceWordsIn(
  baseline: Baseline,
  before: Plan,
  after: Plan,
  scenarioId: Id,
): string {
  return [
    sinceWords(baseline, after),
    ...(haveBoth(before, after, scenarioId) ? [] : [say('versions.baseCompared')]),
  ].join(' · ');
}

/** All the sentences. */
export function changeSentences(changes: PlanChanges): string[] {
  return allChanges(changes).map(sayChange);
}

/** One change as a sentence. */
export function sayChange(change: Change): string {
  const title = change.title.trim() || say('model.untitledStep');
  switch (change.kind) {
    case 'money':
      return sayMoneyChange(change, title);
    case 'scenarioAdded':
    case 'scenarioCut':
    case 'hypothesisCut':
      return say(`versions.${change.kind}`, { title });
    case 'scenarioRenamed':
      return say('versions.scenarioRenamed', { title, before: change.from });
    case 'hypothesisAdded':
      return say(`versions.hypothesisAdded_${change.status}`, { title });
    case 'hypothesisStatus':
      return say(`versions.hypothesis_${change.to}`, { title });
    case 'decisionAdded':
    case 'decisionCut':
    case 'decisionStatus':
      return sayDecision(change, title);
    default:
      return sayStep(change, title);
  }
}

const datesWords = ({ start, end }: Dates): string => sayDates(start, end);

function sayStep(change: StepChange, title: string): string {
  switch (change.kind) {
    case 'stepAdded':
    case 'stepCut':
      return say(`versions.${change.kind}`, {
        title,
        dates: datesWords(change.dates),
        under: change.under === 0 ? '' : say('versions.under', { count: change.under }),
      });
    case 'stepRenamed':
      return say('versions.stepRenamed', {
        before: change.from.trim() || say('model.untitledStep'),
        title,
      });
    case 'stepCertainty':
      return say('versions.certainty', {
        title,
        from: say(`model.certainty_${change.from}`),
        to: say(`model.certainty_${change.to}`),
      });
    case 'stepStatus':
      return say(`versions.status_${change.to}`, { title });
    case 'stepProgress':
      return say('versions.progress', {
        title,
        from: sayPercent(change.from),
        to: sayPercent(change.to),
      });
    case 'stepMoved':
      return sayMoved(change.from, change.to, title);
  }
}

/** The length of a shift without its sign, and whether it goes to later days. */
interface Shift {
  readonly size: string;
  readonly isLater: boolean;
}

function sizeOf(from: string, to: string): Shift {
  return { size: shiftWords(from, to).slice(2), isLater: to > from };
}

/** The shift of the whole step; null where its ends moved apart. */
function shiftOfBoth(from: Dates, to: Dates, start: Shift | null, end: Shift | null): Shift | null {
  // If one end is open, the step moves with the other end.
  if (from.start === null && to.start === null) return end;
  if (from.end === null && to.end === null) return start;
  if (start === null || end === null || from.start === to.start) return null;
  return start.size === end.size && start.isLater === end.isLater ? start : null;
}

function sayMoved(from: Dates, to: Dates, title: string): string {
  const params = { title, from: datesWords(from), to: datesWords(to) };
  if (from.start === null && from.end === null) return say('versions.dated', params);
  if (to.start === null && to.end === null) return say('versions.undated', params);
  const start = from.start !== null && to.start !== null ? sizeOf(from.start, to.start) : null;
  const end = from.end !== null && to.end !== null ? sizeOf(from.end, to.end) : null;
  const whole = shiftOfBoth(from, to, start, end);
  if (whole)
    return say(whole.isLater ? 'versions.movedLater' : 'versions.movedEarlier', {
      ...params,
      size: whole.size,
    });
  if (end && from.start === to.start)
    return say(end.isLater ? 'versions.endLater' : 'versions.endEarlier', {
      ...params,
      size: end.size,
    });
  if (start && from.end === to.end)
    return say(start.isLater ? 'versions.startLater' : 'versions.startEarlier', {
      ...params,
      size: start.size,
    });
  const moved = driftWords({ from, to });
  return say('versions.bothMoved', { ...params, moved: moved === null ? '' : ` (${moved})` });
}

function sayDecision(change: DecisionChange, title: string): string {
  if (change.kind === 'decisionStatus') return say(`versions.decision_${change.to}`, { title });
  if (change.kind === 'decisionCut')
    return say(change.of === 'decision' ? 'versions.decisionCut' : 'versions.actionCut', { title });
  const more = [
    change.owner,
    change.due === null ? '' : say('meetings.dueOn', { date: sayDate(change.due) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
  return say(change.of === 'decision' ? 'versions.decisionAdded' : 'versions.actionAdded', {
    title,
    more: more === '' ? '' : ` (${more})`,
  });
}

function sayMoneyChange({ year, cost, net, etpt }: MoneyChange, title: string): string {
  const part = (
    what: WordKey,
    { from, to }: { from: number; to: number },
    words: (value: number) => string,
  ): string[] =>
    from === to
      ? []
      : [
          say('versions.moneyPart', {
            what: say(what),
            to: words(to),
            from: words(from),
            shift: `${to > from ? '+' : '\u2212'}\u00a0${words(Math.abs(to - from))}`,
          }),
        ];
  const parts = [
    ...part('versions.cost', cost, sayMoney),
    ...part('versions.net', net, sayMoney),
    ...part('versions.etpt', etpt, (value) => say('versions.etptUnit', { fte: sayFte(value) })),
  ];
  return say('versions.money', { title, year, parts: parts.join(', ') });
}
