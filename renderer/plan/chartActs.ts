/** Handles the chart's requests and reports, through commands on the plan. */
import {
  addDependency,
  canLink,
  removeDependency,
  setDependency,
} from '../../shared/commands/dependencies';
import { moveSteps } from '../../shared/commands/periods';
import { addStep } from '../../shared/commands/steps';
import { setStep } from '../../shared/commands/stepFields';
import { say } from '../../shared/i18n/words';
import { fromDay, type Day } from '../../shared/model/dates';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { WHOLE } from '../../shared/model/step';
import { siblingsOf } from '../../shared/model/tree';
import type { ChartActs, LinkEnds } from '../gantt/acts';
import { movedAlike, type Taken } from '../gantt/gestures/drag';
import { rowsOf, selectedIds } from './steps';
import { topmost } from '../../shared/commands/arrange';
import type { ResolvedStep } from '../../shared/schedule/resolve';
import { isUndated, ownSpan, type DaySpan } from '../../shared/schedule/span';
import { fitPlan } from './zoom';
import type { App } from '../core/store';
import { sayDates } from '../../shared/wording/dates';
import { lengthWords, shiftWords } from '../../shared/wording/durations';
import { movedPeriod } from '../../shared/wording/movedPeriod';
import { sayProblem } from '../../shared/wording/problems';

const date = (day: Day | null): string | null => (day === null ? null : fromDay(day));

/** A step in a drag; null without dates. */
function takenOf(app: App, id: Id): Taken | null {
  const resolved = app.state().evaluation.steps.get(id);
  if (!resolved || (resolved.start === null && resolved.end === null)) return null;
  return {
    id,
    start: resolved.start,
    end: resolved.end,
    milestone: resolved.step.kind === 'milestone',
    group: resolved.derived,
  };
}

/**
 * The step and those that move with it: the whole selection if it is in it, and the sub-steps of a
 * summary.
 */
function takenWith(app: App, stepId: Id): Taken[] {
  const { evaluation, plan } = app.state();
  const chosen = selectedIds(app.state());
  const roots =
    chosen.includes(stepId) && chosen.length > 1
      ? [stepId, ...topmost(plan, chosen).filter((id) => id !== stepId)]
      : [stepId];
  const found: Taken[] = [];
  const visit = (id: Id): void => {
    const taken = takenOf(app, id);
    if (taken && !found.some((other) => other.id === id)) found.push(taken);
    for (const childId of evaluation.steps.get(id)?.childIds ?? []) visit(childId);
  };
  roots.forEach(visit);
  return found;
}

function describe(
  before: Taken | null,
  after: { start: number | null; end: number | null },
): string {
  const [start, end] = [date(after.start), date(after.end)];
  const lines = [sayDates(start, end)];
  if (start !== null && end !== null && start !== end) lines.push(lengthWords(start, end));
  const from = before && (before.start !== after.start ? before.start : before.end);
  const to = before && (before.start !== after.start ? after.start : after.end);
  if (before && from !== null && to !== null) lines.push(shiftWords(fromDay(from), fromDay(to)));
  return lines.join(' · ');
}

function move(app: App, proposals: Parameters<ChartActs['move']>[0]): void {
  const { evaluation, scenarioId } = app.state();
  const lead = proposals[0] && evaluation.steps.get(proposals[0].id);
  if (!lead) return;
  const from = (lead.start ?? lead.end)!;
  const to = (proposals[0]!.start ?? proposals[0]!.end)!;
  // A group gets its dates from its sub-steps, so only they move, unless it has days of its own.
  const moves = proposals
    .flatMap(({ id, ...proposed }) => {
      const resolved = evaluation.steps.get(id);
      const stays =
        !resolved ||
        isUndated(ownSpan(resolved.step)) ||
        (resolved.start === proposed.start && resolved.end === proposed.end);
      return stays ? [] : [{ stepId: id, ...typedDates(resolved, proposed, from, to) }];
    })
    .map(({ stepId, start, end }) => ({ stepId, start: date(start), end: date(end) }));
  if (moves.length > 0) app.dispatch(moveSteps, { scenarioId, moves });
}

/**
 * The typed days to write for a dropped step: those of the drop, unless its dates are not where the
 * user typed them (a group, a delayed step). Then the typed days move as far as the drop.
 */
function typedDates(resolved: ResolvedStep, proposed: DaySpan, from: Day, to: Day): DaySpan {
  if (!resolved.derived && !resolved.moved) return proposed;
  const own = ownSpan(resolved.step);
  if (resolved.derived || (resolved.start !== proposed.start && resolved.end !== proposed.end))
    return movedAlike(own, from, to);
  const as = (typed: Day | null, was: Day | null, is: Day | null): Day | null =>
    typed === null || was === null || is === null ? typed : typed + is - was;
  return {
    start: as(own.start, resolved.start, proposed.start),
    end: as(own.end, resolved.end, proposed.end),
  };
}

function create(app: App, rowId: Id | null, start: number, end: number): void {
  const { scenarioId, plan } = app.state();
  const dates = { start: fromDay(start), end: fromDay(end) };
  if (rowId !== null) {
    app.dispatch(moveSteps, {
      scenarioId,
      moves: [
        {
          stepId: rowId,
          ...(plan.steps[rowId]?.kind === 'milestone'
            ? { start: dates.start, end: dates.start }
            : dates),
        },
      ],
    });
    app.select([rowId]);
    return;
  }
  const stepId = app.context.newId();
  const afterId = siblingsOf(plan.steps, null).at(-1)?.id ?? null;
  if (
    !isProblem(
      app.dispatch(addStep, {
        stepId,
        parentId: null,
        afterId,
        title: say('app.newStep'),
        period: movedPeriod(null, dates, false),
        scenarioId,
      }),
    )
  )
    app.select([stepId]);
}

/** The acts of the chart for the app's plan. */
export function chartActs(app: App): ChartActs {
  const linkWords = ({ fromId, toId, type }: LinkEnds): string =>
    say('app.linkTip', {
      from: app.state().plan.steps[fromId]?.title ?? '',
      to: app.state().plan.steps[toId]?.title ?? '',
      type: say(`model.dependency_${type}`),
    });
  const refusal = (ends: LinkEnds, besides: string | null): string | null => {
    const refused = canLink(app.state().plan, ends, besides);
    return refused ? sayProblem(refused) : null;
  };
  return {
    takenWith: (stepId) => takenWith(app, stepId),
    describe,
    describeProgress: (ratio) => say('app.progressTip', { percent: Math.round(ratio * 100) }),
    describeLink: (ends, why) => why ?? linkWords(ends),
    canLink: refusal,
    move: (proposals) => move(app, proposals),
    progress: (stepId, ratio) => {
      app.dispatch(setStep, {
        scenarioId: app.state().scenarioId,
        stepIds: [stepId],
        field: 'progress',
        value: Math.round(ratio * WHOLE),
      });
    },
    create: (rowId, start, end) => create(app, rowId, start, end),
    link: (ends) => {
      app.dispatch(addDependency, { id: app.context.newId(), ...ends, lagDays: 0 });
    },
    relink: (id, ends) => {
      app.dispatch(setDependency, {
        id,
        ...ends,
        lagDays: app.state().plan.dependencies[id]?.lagDays ?? 0,
      });
    },
    unlink: (id) => {
      app.dispatch(removeDependency, { id });
    },
    select: (stepId, mode) => select(app, stepId, mode),
    open: (stepId) => {
      app.select([stepId]);
      app.setView({ detailsOpen: true });
    },
    zoomTo: (pxPerDay, leftDay) => app.setView({ pxPerDay, leftDay }),
    fit: () => fitPlan(app),
    scrolled: ({ leftDay, scrollTop }) => app.setView({ leftDay, scrollTop }),
    announce: (text) => app.notify(text),
  };
}

/** Selects a row: alone, with others (Ctrl), or from the anchor to it (Shift). */
export function select(app: App, stepId: Id | null, mode: 'only' | 'toggle' | 'range'): void {
  const { selection } = app.state();
  if (stepId === null) {
    app.select([]);
    return;
  }
  if (mode === 'toggle') {
    const without = selection.ids.filter((id) => id !== stepId);
    app.select(without.length < selection.ids.length ? without : [...selection.ids, stepId], {
      focusId: stepId,
      anchorId: stepId,
    });
    return;
  }
  const anchorId = selection.anchorId ?? selection.focusId;
  const { ids, indexOf } = rowsOf(app.state());
  const [from, to] = [indexOf.get(anchorId ?? ''), indexOf.get(stepId)];
  if (mode === 'range' && from !== undefined && to !== undefined)
    app.select(ids.slice(Math.min(from, to), Math.max(from, to) + 1), {
      focusId: stepId,
      anchorId,
    });
  else app.select([stepId]);
}
