import { useCallback, useEffect, useRef, useState } from 'react';
import type { Period, PeriodForm } from '../../../shared/model/period';
import { readPeriod, type PeriodReading } from '../../../shared/model/periods/read';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { sayRefusal } from '../../../shared/wording/readings';
import { useApp, useAppState } from '../../core/AppContext';
import { commitPeriod, commitSeries, commitWords, periodContext } from './cells';

export type PeriodEnd = 'enter' | 'tab' | 'back-tab' | 'blur' | 'escape' | 'series';

export interface PeriodFieldProps {
  readonly stepIds: readonly Id[];
  readonly text: string;
  /** In a table cell the reading floats under the field; in the panel it stands there. */
  readonly floating?: boolean;
  readonly autoFocus?: boolean;
  /**
   * Called when the field is done with: kept, restored, or turned into rounds. Not called while an
   * error stands.
   */
  readonly onDone?: (end: PeriodEnd) => void;
  /** Told when what was typed can't be kept; the error stands in the field too. */
  readonly onRefuse?: (text: string, reason: string, end: PeriodEnd) => void;
  /** Why `text` was refused before. */
  readonly refusal?: string | null;
  readonly label?: string;
  /** Told in the empty field instead of a reading, where several steps differ. */
  readonly placeholder?: string | undefined;
}

/** What is typed in the field until it is left, and how it is read. */
export interface TypedPeriod {
  readonly text: string;
  readonly refused: string | null;
  readonly reading: PeriodReading | Problem;
  /** Why it can't be read, and what would be; null where it is read. */
  readonly unread: string | null;
  readonly form: PeriodForm;
  /** The forms that the wording may have. */
  readonly offered: readonly PeriodForm[];
  /** How many rounds it may mean. */
  readonly rounds: number;
  type(text: string): void;
  choose(form: PeriodForm | null): void;
  /** Keeps it; false where it is refused. */
  keep(end: PeriodEnd, as?: PeriodForm): boolean;
  restore(): void;
  makeRounds(): void;
  /** Keeps the words as they are, to be settled. */
  keepWords(): void;
  /** Keeps it where it is left without a key. */
  leave(): void;
  /** It is come back to. */
  enter(): void;
}

/** The form of a wording: the one chosen, else that of the step while untouched, else the one read. */
function formOf(
  chosen: PeriodForm | null,
  kept: PeriodForm | null,
  reading: PeriodReading | Problem,
): PeriodForm {
  if (chosen ?? kept) return (chosen ?? kept)!;
  return isProblem(reading) ? 'within' : reading.period.form;
}

/** A wording that is typed for some steps: read as it is typed, kept when its field is left. */
export function usePeriodField({
  stepIds,
  text: given,
  onDone,
  onRefuse,
  refusal = null,
}: PeriodFieldProps): TypedPeriod {
  const app = useApp();
  const [firstId = null] = stepIds;
  const { text, chosen, refused, begin, choose, refuse } = useDraft(given, refusal, firstId);
  const stored = useAppState((state) => state.evaluation.plan.steps[firstId ?? '']?.period ?? null);
  const context = periodContext(app, firstId);
  const reading = asStored(readPeriod(text, context), stored?.words === text ? stored : null);
  const unread = isProblem(reading) ? sayRefusal(reading, text, context) : null;
  const form = formOf(chosen, text === given ? (stored?.form ?? null) : null, reading);
  const { finish, settle, done } = useSettling(text, refuse, onDone, onRefuse);
  const keep = (end: PeriodEnd, as: PeriodForm = form): boolean => {
    if (text === given && as === (stored?.form ?? as) && refused === null) {
      finish(end);
      return true;
    }
    return settle(isProblem(reading) ? unread : commitPeriod(app, stepIds, reading, as), end);
  };
  const { offered, rounds } = choicesOf(reading, stepIds.length === 1);
  return {
    text,
    refused,
    reading,
    unread,
    form,
    offered,
    rounds,
    type: (typed) => begin(typed, null),
    choose,
    keep,
    restore() {
      begin(given, null);
      finish('escape');
    },
    makeRounds() {
      if (isProblem(reading) || rounds === 0) return;
      commitSeries(app, stepIds[0]!, reading);
      finish('series');
    },
    keepWords: () => settle(commitWords(app, stepIds, text), 'enter'),
    leave() {
      if (!done.current) keep('blur');
      done.current = false;
    },
    enter() {
      done.current = false;
    },
  };
}

/** Leaves the field where the plan takes what it holds, else shows why the plan refuses it. */
function useSettling(
  text: string,
  refuse: (why: string | null) => void,
  onDone: PeriodFieldProps['onDone'],
  onRefuse: PeriodFieldProps['onRefuse'],
) {
  const app = useApp();
  const done = useRef(false);
  const finish = (end: PeriodEnd): void => {
    done.current = true;
    onDone?.(end);
  };
  const settle = (why: string | null, end: PeriodEnd): boolean => {
    refuse(why);
    if (why === null) finish(end);
    else if (onRefuse) onRefuse(text, why, end);
    else if (end !== 'blur') app.notify(why, 'error');
    return why === null;
  };
  return { finish, settle, done };
}

/** The text, form and refusal of the field; they begin anew for other steps. */
function useDraft(given: string, refusal: string | null, stepId: Id | null) {
  const [text, setText] = useState(given);
  const [chosen, choose] = useState<PeriodForm | null>(null);
  const [refused, refuse] = useState(refusal);
  const begin = useCallback((typed: string, why: string | null): void => {
    setText(typed);
    refuse(why);
    choose(null);
  }, []);
  useEffect(() => begin(given, refusal), [given, refusal, stepId, begin]);
  return { text, chosen, refused, begin, choose, refuse };
}

/**
 * What is stored, where the words untouched would be read otherwise now: they were counted from
 * another day, or need what the plan no longer says.
 */
function asStored(
  reading: PeriodReading | Problem,
  stored: Period | null,
): PeriodReading | Problem {
  if (stored === null || (!isProblem(reading) && reading.countedFrom === null)) return reading;
  const { form, start, end } = stored;
  if (start === null && end === null) return reading;
  return {
    period: stored,
    rule: isProblem(reading) ? 'P24' : reading.rule,
    yearGuessed: null,
    countedFrom: null,
    alternatives: { [form]: { start, end } },
    series: null,
  };
}

const FORMS: readonly PeriodForm[] = ['within', 'by', 'from'];

/** The forms that a wording may have, and the rounds that it may mean for one step. */
function choicesOf(
  reading: PeriodReading | Problem,
  isOneStep: boolean,
): Pick<TypedPeriod, 'offered' | 'rounds'> {
  if (isProblem(reading)) return { offered: [], rounds: 0 };
  return {
    offered: FORMS.filter((each) => reading.alternatives[each]),
    rounds: isOneStep ? (reading.series?.count ?? 0) : 0,
  };
}
