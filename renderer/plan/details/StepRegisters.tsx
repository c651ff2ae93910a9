import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import type { Step } from '../../../shared/model/step';
import { useAppState } from '../../core/AppContext';
import { TagField, type TagOption } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { differ, same } from './severalSteps';
import type { StepFieldActs } from './useStepFields';

interface Props {
  readonly steps: readonly Step[];
  readonly acts: StepFieldActs;
  readonly disabled: boolean;
}

/** What the steps take from the plan's registers: themes, owner, partners, places. */
export function StepRegisters({ steps, acts, disabled }: Props): ReactNode {
  const plan = useAppState((state) => state.evaluation.plan);
  const step = steps[0]!;
  const owner = same(steps, (each) => each.ownerId);
  return (
    <>
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        chosen={Object.keys(step.themeIds)}
        options={tagOptions(plan.themes)}
        onToggle={(id) => acts.toggle('themeIds', id)}
        disabled={disabled}
      />
      <TextField
        label={say('model.field_ownerId')}
        value={owner === null ? '' : (plan.actors[owner]?.title ?? '')}
        disabled={disabled}
        list={Object.values(plan.actors).map((actor) => actor.title)}
        onKeep={acts.setOwnerByName}
        placeholder={
          differ(steps, (each) => each.ownerId) ? say('details.mixed') : say('details.none')
        }
      />
      <TagField
        label={say('model.field_partnerIds')}
        addLabel={say('details.addPartner')}
        chosen={Object.keys(step.partnerIds)}
        options={tagOptions(plan.actors)}
        onToggle={(id) => acts.toggle('partnerIds', id)}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_placeIds')}
        addLabel={say('details.addPlace')}
        chosen={Object.keys(step.placeIds)}
        options={tagOptions(plan.places)}
        onToggle={(id) => acts.toggle('placeIds', id)}
        disabled={disabled}
      />
    </>
  );
}

interface RegisterItem {
  readonly id: Id;
  readonly title: string;
  readonly shortTitle?: string;
  readonly order: string;
  readonly style?: string;
}

function tagOptions(items: Readonly<Record<Id, RegisterItem>>): TagOption[] {
  return Object.values(items)
    .sort(bySiblingOrder)
    .map((item) => ({
      id: item.id,
      title: item.shortTitle || item.title,
      ...(item.style ? { style: item.style } : {}),
    }));
}
