import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { keyAtEnd } from '../../../shared/model/order';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useRegister } from '../../core/useRegister';
import { without } from './FramingScreen';
import { Choice, RegisterItem } from './RegisterItem';
import { RegisterScreen } from './RegisterScreen';

/** Which member organisation holds a solution to which problem. */
export function SolutionsScreen({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('solutions');
  const solutions = Object.values(useAppState((state) => state.plan.solutions)).sort(
    bySiblingOrder,
  );
  const actors = Object.values(useAppState((state) => state.plan.actors)).sort(bySiblingOrder);
  const { tree, plan } = useAppState((state) => state.evaluation);
  const steps = tree.order
    .filter((id) => plan.steps[id]!.kind !== 'round')
    .map((id) => ({
      id,
      title: `${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title || say('model.untitledStep')}`,
    }));
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
          <Choice
            label={say('document.organisation')}
            value={solution.actorId}
            none={say('document.toName')}
            options={actors}
            disabled={disabled}
            onChange={(actorId) =>
              acts.set(solution.id, {
                actorId,
                provenance: without(solution.provenance, 'actorId'),
              })
            }
          />
          <TextField
            label={say('document.solution')}
            className="register-wide"
            value={solution.title}
            disabled={disabled}
            onKeep={(title) =>
              acts.set(solution.id, {
                title: title.trim(),
                provenance: without(solution.provenance, 'title'),
              })
            }
          />
          <TextField
            label={say('document.problem')}
            className="register-wide"
            value={solution.problem}
            disabled={disabled}
            onKeep={(problem) =>
              acts.set(solution.id, {
                problem: problem.trim(),
                provenance: without(solution.provenance, 'problem'),
              })
            }
          />
          <TagField
            label={say('document.steps')}
            addLabel={say('meansView.addStep')}
            chosen={Object.keys(solution.stepIds)}
            options={steps}
            disabled={disabled}
            onToggle={(id) =>
              acts.set(solution.id, {
                stepIds: toggled(solution.stepIds, id),
                provenance: without(solution.provenance, 'stepIds'),
              })
            }
          />
        </RegisterItem>
      ))}
    </RegisterScreen>
  );
}
