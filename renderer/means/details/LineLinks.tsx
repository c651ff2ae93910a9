import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { fromDay } from '../../../shared/model/dates';
import type { MeansLine } from '../../../shared/model/means';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import type { App } from '../../core/store';
import { SelectField } from '../../ui/Select';
import { TagField, type TagOption } from '../../ui/TagField';
import { usedLine } from '../cells';
import type { PartProps } from './lineParts';

type Listed = Readonly<
  Record<Id, { id: Id; title: string; order: string; shortTitle?: string; style?: string }>
>;

const listed = (items: Listed): TagOption[] =>
  Object.values(items)
    .sort(bySiblingOrder)
    .map((item) => ({
      id: item.id,
      title: item.shortTitle || item.title,
      ...(item.style ? { style: item.style } : {}),
    }));

/** The steps, priorities, places and actors that a line is about. */
export function LineLinks(props: PartProps): ReactNode {
  const { line, disabled, keep } = props;
  const plan = useAppState((state) => state.evaluation.plan);
  return (
    <>
      <Follows {...props} />
      <TagField
        label={say('meansView.steps')}
        addLabel={say('meansView.addStep')}
        chosen={Object.keys(line.stepIds)}
        options={listed(plan.steps)}
        onToggle={(id) => keep({ stepIds: toggled(line.stepIds, id) })}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        chosen={Object.keys(line.themeIds)}
        options={listed(plan.themes)}
        onToggle={(id) => keep({ themeIds: toggled(line.themeIds, id) })}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_placeIds')}
        addLabel={say('details.addPlace')}
        chosen={Object.keys(line.placeIds)}
        options={listed(plan.places)}
        onToggle={(id) => keep({ placeIds: toggled(line.placeIds, id) })}
        disabled={disabled}
      />
      <ActorSelect
        label={say(line.kind === 'receipt' ? 'meansView.payer' : 'meansView.bearer')}
        value={line.bearerId}
        disabled={disabled}
        onChange={(bearerId) => keep({ bearerId })}
      />
      {line.kind === 'post' ? (
        <ActorSelect
          label={say('meansView.actor')}
          value={line.actorId}
          disabled={disabled}
          onChange={(actorId) => keep({ actorId })}
        />
      ) : null}
    </>
  );
}

/** "Suit l'étape": the line moves as that step moves from where it is now. */
function Follows({ line, disabled, keep }: PartProps): ReactNode {
  const app = useApp();
  const steps = useAppState((state) => state.evaluation.plan.steps);
  const follow = (stepId: string): void => {
    const resolved = stepId === '' ? undefined : app.state().evaluation.steps.get(stepId);
    const day = resolved?.start ?? resolved?.end ?? null;
    keep({
      // It stays where it has moved to with the step that it followed.
      ...usedDays(app, line),
      followsStepId: stepId === '' ? null : stepId,
      followsFrom: day === null ? null : fromDay(day),
    });
  };
  return (
    <SelectField
      label={say('meansView.follows')}
      value={line.followsStepId ?? ''}
      disabled={disabled}
      options={[
        ['', say('meansView.followsNone')],
        ...Object.values(steps)
          .sort(bySiblingOrder)
          .map(({ id, title }) => [id, title || say('model.untitledStep')] as const),
      ]}
      onChange={follow}
    />
  );
}

/**
 * The days counted now, where they are not those typed. Those of a programme stay as they were
 * typed, with its credits.
 */
function usedDays(app: App, line: MeansLine): Partial<MeansLine> {
  const used = usedLine(app.state().evaluation, line.id);
  return used && used !== line && !line.isProgramme ? { start: used.start, end: used.end } : {};
}

interface ActorProps {
  readonly label: string;
  readonly value: Id | null;
  readonly disabled: boolean;
  readonly onChange: (id: Id | null) => void;
}

function ActorSelect({ label, value, disabled, onChange }: ActorProps): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      disabled={disabled}
      options={[
        ['', say('details.none')],
        ...Object.values(actors)
          .sort(bySiblingOrder)
          .map(({ id, title }) => [id, title] as const),
      ]}
      onChange={(id) => onChange(id || null)}
    />
  );
}
