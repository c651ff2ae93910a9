import { type ReactNode } from 'react';
import { addItem, removeItem, setItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { parseFte } from '../../../shared/model/numbers';
import { contextIn } from '../../../shared/model/periods/context';
import { readPeriod } from '../../../shared/model/periods/read';
import type { Assignment } from '../../../shared/model/people';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id, type Span } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { Button } from '../../ui/Button';
import { AddSelect } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { sayDates } from '../../../shared/wording/dates';
import { sayFte } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';
import { sayRefusal } from '../../../shared/wording/readings';
import { fromDay } from '../../../shared/model/dates';

/**
 * Reads a span typed in words; empty means as long as the step, whose year is also that of a date
 * without one. Returns the reason for a refusal in words.
 */
export function useSpanReader(stepId: Id | null = null): (text: string) => Span | string {
  const app = useApp();
  return (text) => {
    if (text.trim() === '' || text.trim() === say('details.always'))
      return { start: null, end: null };
    const { plan, evaluation } = app.state();
    const step = evaluation.steps.get(stepId ?? '');
    const day = step?.start ?? step?.end ?? null;
    const context = contextIn(
      plan,
      app.context.today(),
      day === null ? null : Number(fromDay(day).slice(0, 4)),
    );
    const reading = readPeriod(text, context);
    return isProblem(reading)
      ? sayRefusal(reading, text, context)
      : { start: reading.period.start, end: reading.period.end };
  };
}

/** A span in words. */
export function saySpan(span: Span): string {
  return span.start === null && span.end === null
    ? say('details.always')
    : sayDates(span.start, span.end);
}

/** The work on the step: actor, ETP, period. */
export function Work({ stepId, disabled }: { stepId: Id; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const own = Object.values(plan.assignments).filter((assignment) => assignment.stepId === stepId);
  return (
    <div className="field">
      <span className="label">{say('details.assignments')}</span>
      {own.map((assignment) => (
        <AssignmentLine key={assignment.id} assignment={assignment} disabled={disabled} />
      ))}
      {disabled ? null : (
        <AddSelect
          label={say('details.addAssignment')}
          options={Object.values(plan.actors)
            .sort(bySiblingOrder)
            .map(({ id, title }) => [id, title])}
          onAdd={(actorId) =>
            app.dispatch(addItem, {
              collection: 'assignments',
              item: {
                id: app.context.newId(),
                stepId,
                actorId,
                fte: 500,
                span: { start: null, end: null },
                provenance: {},
              },
            })
          }
        />
      )}
    </div>
  );
}

function AssignmentLine({
  assignment,
  disabled,
}: {
  assignment: Assignment;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const actor = useAppState((state) => state.plan.actors[assignment.actorId]);
  const readSpan = useSpanReader(assignment.stepId);
  const set = (fields: Partial<Assignment>): string | null => {
    const done = app.dispatch(
      setItem,
      { collection: 'assignments', id: assignment.id, fields },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  return (
    <div className="work-line">
      <span className="cell-text">
        {actor?.title}
        {assignment.provenance.fte?.kind === 'example' ? (
          <span className="tag" data-kind="doubt">
            {say('details.example')}
          </span>
        ) : null}
      </span>
      <TextField
        label={say('details.fte')}
        hideLabel
        value={sayFte(assignment.fte)}
        disabled={disabled}
        onKeep={(text) => {
          const fte = parseFte(text);
          return isProblem(fte) ? sayProblem(fte) : set({ fte, provenance: {} });
        }}
      />
      <TextField
        label={say('details.period')}
        hideLabel
        value={saySpan(assignment.span)}
        disabled={disabled}
        onKeep={(text) => {
          const span = readSpan(text);
          return typeof span === 'string' ? span : set({ span });
        }}
      />
      {disabled ? null : (
        <Button
          variant="link"
          aria-label={say('details.remove', { title: actor?.title ?? '' })}
          onPress={() => app.dispatch(removeItem, { collection: 'assignments', id: assignment.id })}
        >
          ✕
        </Button>
      )}
    </div>
  );
}
