/**
 * Notes beside the steps, read once from the evaluation: unsettled hypotheses and the effects of
 * their failure, means per year, the compared scenario.
 */
import { impactOf } from '../analysis/tornado';
import { evaluate, type Evaluation } from '../evaluate';
import { failingIn, hypothesesOf } from '../hypotheses/failing';
import { say } from '../i18n/words';
import type { Day } from '../model/dates';
import type { Hypothesis } from '../model/hypothesis';
import type { Id } from '../model/record';
import { overlay } from '../scenarios/overlay';
import type { Scenario } from '../model/scenario';
import { differences } from './differences';
import type { RoadmapOptions } from './options';
import { clean } from './text';
import { sayDate } from '../wording/dates';
import { sayWholeEuros } from '../wording/money';
import { sayFte } from '../wording/numbers';

/** The alternative dates of a step, and in words; without dates there are only words. */
export interface Ghost {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly words: string;
  /**
   * True if the ghost is an outline around the bar, which it may overlap; else it is behind the
   * bar.
   */
  readonly isAround?: true;
}
/** A hypothesis in words: its mark, its statement, and a note on it. */
export interface Assumption {
  readonly mark: string;
  readonly title: string;
  readonly note: string;
}
/** The means of a year, in cents; `etpt` in thousandths. */
export interface MeansYear {
  readonly year: number;
  readonly cost: number;
  readonly investment: number;
  readonly netAssured: number;
  readonly netIfGranted: number;
  readonly etpt: number;
}

export interface Annotations {
  /** By step: the marks of the hypotheses it depends on, "?1" or "?1 ?3". */
  readonly marks: ReadonlyMap<Id, string>;
  readonly ghosts: ReadonlyMap<Id, Ghost>;
  readonly hypotheses: readonly Assumption[];
  readonly means: readonly MeansYear[];
  /** True if some of the amounts, or their sources, are examples. */
  readonly exampleAmounts: boolean;
  /** The meaning of ghosts, for the legend. */
  readonly ghostWords: string;
  /**
   * The evaluation of the compared scenario, and whether its means are compared too; null without a
   * comparison.
   */
  readonly compared: {
    readonly title: string;
    readonly there: Evaluation;
    readonly means: boolean;
  } | null;
}

export const NO_ANNOTATIONS: Annotations = {
  marks: new Map(),
  ghosts: new Map(),
  hypotheses: [],
  means: [],
  exampleAmounts: false,
  ghostWords: say('roadmap.legendGhost'),
  compared: null,
};

/** The notes for the steps, as the options ask. */
export function annotationsOf(
  evaluation: Evaluation,
  options: Pick<RoadmapOptions, 'means' | 'hypotheses' | 'compareTo'>,
): Annotations {
  const assumptions = options.hypotheses ? assumptionsOf(evaluation) : NO_ANNOTATIONS;
  const other =
    options.compareTo !== null && options.compareTo !== evaluation.scenarioId
      ? evaluation.source.scenarios[options.compareTo]
      : undefined;
  const annotations = {
    ...assumptions,
    means: options.means ? meansOf(evaluation) : [],
    exampleAmounts: (options.means || options.hypotheses) && hasExampleAmounts(evaluation),
  };
  return other
    ? { ...annotations, ...comparedWith(evaluation, other, options.means) }
    : annotations;
}

function comparedWith(
  evaluation: Evaluation,
  { id, title: named }: Scenario,
  means: boolean,
): Pick<Annotations, 'ghosts' | 'ghostWords' | 'compared'> {
  const [title, there] = [clean(named), evaluate(evaluation.source, { scenarioId: id })];
  const ghosts = ghostsOf(
    evaluation,
    there,
    (words) => say('roadmap.elsewhere', { title, words }),
    true,
  );
  return {
    ghosts,
    ghostWords: say('roadmap.legendCompared', { title }),
    compared: { title, there, means },
  };
}

/**
 * The ghosts of the steps with other dates in another evaluation; `wordsOf` gives the words for the
 * difference.
 */
function ghostsOf(
  from: Evaluation,
  to: Evaluation,
  wordsOf: (shift: string) => string,
  isAround?: true,
): Map<Id, Ghost> {
  return new Map(
    [...differences(from, to)].map(([id, { start, end, shift }]) => [
      id,
      { start, end, words: clean(wordsOf(shift)), ...(isAround && { isAround }) },
    ]),
  );
}

function meansOf({ means: { lines, totals } }: Evaluation): MeansYear[] {
  if (lines.size === 0) return [];
  return totals.map(({ year, operating, investment, netAssured, netIfGranted, etpt }) => ({
    year,
    cost: operating + investment,
    investment,
    netAssured,
    netIfGranted,
    etpt,
  }));
}

function hasExampleAmounts({ plan, means: { lines } }: Evaluation): boolean {
  return [...lines.keys()].some(
    (id) => plan.meansLines[id]?.provenance['unitAmount']?.kind === 'example',
  );
}

function assumptionsOf(evaluation: Evaluation): Annotations {
  const { source, scenarioId, switches } = evaluation;
  const laid = overlay(source, scenarioId);
  const failing = failingIn(laid, scenarioId, switches);
  const shown = hypothesesOf(laid, scenarioId).filter(
    ({ id, status }) => status === 'toCheck' || failing.includes(id),
  );
  const order = shown.sort((a, b) => (a.settleBy ?? '9999').localeCompare(b.settleBy ?? '9999'));
  const hold = Object.keys(source.hypotheses);
  const held = evaluate(source, { scenarioId, switches: { fail: failing, hold } });
  const ghosts = new Map<Id, Ghost>();
  // A refuted hypothesis is settled: it is listed, but nothing bears a "?" for it.
  const open = order.filter(({ status }) => status !== 'refuted');
  const numbers = new Map(open.map(({ id }, index) => [id, `?${index + 1}`]));
  const hypotheses = order.map((one): Assumption => {
    const mark = numbers.get(one.id) ?? '';
    if (failing.includes(one.id)) return { mark, title: titleOf(one), note: say('roadmap.fails') };
    const failed = evaluate(source, { scenarioId, switches: { fail: [...failing, one.id], hold } });
    for (const [id, ghost] of ghostsOf(held, failed, (words) =>
      say('roadmap.otherwise', { mark, words }),
    ))
      if (!ghosts.has(id)) ghosts.set(id, ghost);
    return {
      mark,
      title: titleOf(one),
      note: noteOf(settleWords(one, evaluation), consequenceWords(held, failed)),
    };
  });
  const marks = new Map<Id, string>();
  for (const id of evaluation.tree.order) {
    const own = evaluation.unsettled(id).flatMap((one) => numbers.get(one.id) ?? []);
    if (own.length > 0) marks.set(id, own.join(' '));
  }
  return { ...NO_ANNOTATIONS, marks, ghosts, hypotheses };
}

const titleOf = ({ title }: Pick<Hypothesis, 'title'>): string =>
  clean(title) || say('hypotheses.untitled');

function settleWords({ settleBy, ownerId }: Hypothesis, { plan }: Evaluation): string {
  const owner = ownerId === null ? '' : clean(plan.actors[ownerId]?.title ?? '');
  if (settleBy === null) return owner === '' ? '' : say('roadmap.settledBy', { owner });
  const date = sayDate(settleBy, { long: true });
  return owner === ''
    ? say('roadmap.settleOn', { date })
    : say('roadmap.settleOnBy', { date, owner });
}

/**
 * The note after the statement and its colon: when the hypothesis will be settled, and the
 * alternative.
 */
function noteOf(settled: string, otherwise: string): string {
  if (otherwise === '') return clean(settled);
  return clean(
    settled === ''
      ? say('roadmap.thenAlone', { parts: otherwise })
      : `${settled} ${say('roadmap.then', { parts: otherwise })}`,
  );
}

/** The effects of a failure: money first, then cut steps and later steps; '' if there are none. */
function consequenceWords(held: Evaluation, failed: Evaluation): string {
  const { netAssured, netIfGranted } = impactOf(held, failed);
  const money = netIfGranted !== 0 ? netIfGranted : netAssured;
  const cut = [...failed.failure.cut]
    .filter((id) => !held.failure.cut.has(id) && held.steps.get(id))
    .map((id) => say('roadmap.thenCut', { title: clean(held.plan.steps[id]!.title) }));
  const risks = [...failed.failure.atRisk]
    .filter((id) => !held.failure.atRisk.has(id) && held.steps.get(id))
    .map((id) => say('roadmap.thenRisk', { title: clean(held.plan.steps[id]!.title) }));
  const moved = [...differences(held, failed)].map(([id, { shift }]) =>
    say('roadmap.thenMoved', { title: clean(held.plan.steps[id]!.title), words: clean(shift) }),
  );
  const parts = [
    ...(money === 0
      ? []
      : [
          say(money > 0 ? 'roadmap.thenMore' : 'roadmap.thenLess', {
            amount: clean(sayWholeEuros(Math.abs(money))),
          }),
        ]),
    ...cut,
    ...moved,
    ...risks,
  ];
  return parts.join(', ');
}

/** Thousandths of a full-time equivalent over a year, in words. */
export function etptWords(etpt: number): string {
  return clean(say('roadmap.etpt', { fte: sayFte(etpt) }));
}
