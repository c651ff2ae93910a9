import type { ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import type { ResolvedStep } from '../../../shared/schedule/resolve';
import { sayDaySpan } from '../../../shared/schedule/span';
import { sayPercent } from '../../../shared/wording/numbers';

/** Everything that the file has about one step. */
export function Detail({
  evaluation,
  stepId,
}: {
  evaluation: Evaluation;
  stepId: Id | null;
}): ReactNode {
  const resolved = stepId === null ? undefined : evaluation.steps.get(stepId);
  if (!resolved)
    return (
      <section className="living-part">
        <p className="quiet">{say('living.noStep')}</p>
      </section>
    );
  const { step } = resolved;
  return (
    <section className="living-part" aria-labelledby="step-title">
      <h2 id="step-title">
        {resolved.wbs} {step.title.trim() || say('model.untitledStep')}
      </h2>
      <dl>
        {factsOf(evaluation, resolved)
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {step.notes === '' ? null : <p className="living-notes">{step.notes}</p>}
    </section>
  );
}

/** The facts about a step with their labels; '' for an unknown one. */
function factsOf(
  evaluation: Evaluation,
  resolved: ResolvedStep,
): readonly (readonly [label: string, value: string])[] {
  const { plan } = evaluation;
  const { step } = resolved;
  const sentence =
    step.provenance['period']?.sentence ?? step.provenance['title']?.sentence ?? null;
  return [
    [say('model.field_period'), resolved.label],
    [say('living.dated'), sayDaySpan(resolved)],
    [say('model.field_certainty'), say(`model.certainty_${resolved.certainty}`)],
    [say('model.field_status'), say(`model.status_${step.status}`)],
    [say('model.field_progress'), resolved.progress > 0 ? sayPercent(resolved.progress) : ''],
    [say('model.field_themeIds'), titles(step.themeIds, plan.themes)],
    [
      say('model.field_ownerId'),
      step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? ''),
    ],
    [say('model.field_partnerIds'), titles(step.partnerIds, plan.actors)],
    [say('model.field_placeIds'), titles(step.placeIds, plan.places)],
    [say('details.source'), step.sourceWording ?? sentence ?? ''],
    [
      say('living.rests'),
      evaluation
        .unsettled(step.id)
        .map(({ title }) => title)
        .join(' ; '),
    ],
  ];
}

function titles(
  ids: Readonly<Record<Id, true>>,
  items: Readonly<Record<Id, { title: string }>>,
): string {
  return Object.keys(ids)
    .flatMap((id) => items[id]?.title ?? [])
    .join(', ');
}
