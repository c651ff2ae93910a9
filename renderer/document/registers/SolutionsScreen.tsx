import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import type { Solution } from '../../../shared/model/document';
import { keyAtEnd } from '../../../shared/model/order';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useRegister, type RegisterActs } from '../../core/useRegister';
import { without } from './provenance';
import { RegisterItem, titled } from './RegisterItem';
import { RegisterScreen } from './RegisterScreen';
import { SelectField } from '../../ui/Select';

/** Which member organisation holds a solution to which problem. */
export function SolutionsScreen({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('solutions');
  const solutions = Object.values(useAppState((state) => state.plan.solutions)).sort(
    bySiblingOrder,
  );

  const add = (title: string): string | null =>
    title.trim() === ''
      ? null
      : acts.add({
          id: app.context.newId(),
          order: keyAtEnd(solutions),
          title: title.trim(),
          problem: '',
          actorId: null,
          stepIds: {},
          notes: '',
          provenance: {},
        });
  return (
    <RegisterScreen
      register="solutions"
      title={say('document.solutionsTitle')}
      hint={say('documentView.solutionsHint')}
      empty={say('document.noSolution')}
      addLabel={say('documentView.addSolution')}
      onAdd={add}
      count={solutions.length}
      disabled={disabled}
    >
      {solutions.map((solution) => (
        <RegisterItem
          key={solution.id}
          item={solution}
          siblings={solutions}
          acts={acts}
          disabled={disabled}
        >
          <SolutionFields solution={solution} acts={acts} disabled={disabled} />
        </RegisterItem>
      ))}
    </RegisterScreen>
  );
}

/** The owner, the solution, its problem and its steps. */
function SolutionFields({
  solution,
  acts,
  disabled,
}: {
  solution: Solution;
  acts: RegisterActs;
  disabled: boolean;
}): ReactNode {
  const actors = Object.values(useAppState((state) => state.plan.actors)).sort(bySiblingOrder);
  const { tree, plan } = useAppState((state) => state.evaluation);
  const steps = tree.order
    .filter((id) => plan.steps[id]!.kind !== 'round')
    .map((id) => ({
      id,
      title: `${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title || say('model.untitledStep')}`,
    }));
  /** A value that the user writes loses its provenance. */
  const keep = (field: keyof Solution, value: unknown): string | null =>
    acts.set(solution.id, { [field]: value, provenance: without(solution.provenance, field) });
  return (
    <>
      <SelectField
        label={say('document.organisation')}
        value={solution.actorId ?? ''}
        options={[['', say('document.toName')], ...titled(actors)]}
        disabled={disabled}
        onChange={(id) => keep('actorId', id || null)}
      />
      <TextField
        label={say('document.solution')}
        className="register-wide"
        value={solution.title}
        disabled={disabled}
        onKeep={(title) => keep('title', title.trim())}
      />
      <TextField
        label={say('document.problem')}
        className="register-wide"
        value={solution.problem}
        disabled={disabled}
        onKeep={(problem) => keep('problem', problem.trim())}
      />
      <TagField
        label={say('document.steps')}
        addLabel={say('meansView.addStep')}
        chosen={Object.keys(solution.stepIds)}
        options={steps}
        disabled={disabled}
        onToggle={(id) => keep('stepIds', toggled(solution.stepIds, id))}
      />
    </>
  );
}
