import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import type { Step } from '../../../shared/model/step';
import { useAppState } from '../../core/AppContext';
import { TagField, type TagOption } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { differ, same, setsOf } from './severalSteps';
import type { StepFieldActs } from './useStepFields';

interface Props {
  readonly steps: readonly Step[];
  readonly acts: StepFieldActs;
  readonly disabled: boolean;
}

/** The register items of the steps: themes, owner, partners, places. */
export function StepRegisters({ steps, acts, disabled }: Props): ReactNode {
  const plan = useAppState((state) => state.evaluation.plan);
  const owner = same(steps, (each) => each.ownerId);
  return (
    <>
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        {...setsOf(steps, 'themeIds')}
        of={steps.length}
        options={tagOptions(plan.themes)}
        onToggle={(id, on) => acts.tag('themeIds', id, on)}
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
        {...setsOf(steps, 'partnerIds')}
        of={steps.length}
        options={tagOptions(plan.actors)}
        onToggle={(id, on) => acts.tag('partnerIds', id, on)}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_placeIds')}
        addLabel={say('details.addPlace')}
        {...setsOf(steps, 'placeIds')}
        of={steps.length}
        options={tagOptions(plan.places)}
        onToggle={(id, on) => acts.tag('placeIds', id, on)}
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
