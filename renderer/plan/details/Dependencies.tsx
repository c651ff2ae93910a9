import { type ReactNode } from 'react';
import {
  addDependency,
  removeDependency,
  setDependency,
} from '../../../shared/commands/dependencies';
import { say } from '../../../shared/i18n/words';
import { parseDecimal } from '../../../shared/model/numbers';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { dependencyTypeSchema, type Dependency } from '../../../shared/model/step';
import { useApp, useAppState } from '../../core/AppContext';
import { Button } from '../../ui/Button';
import { AddSelect, Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { sayProblem } from '../../../shared/wording/problems';

const MOST_OFFERED = 300;

/**
 * The predecessors and successors of a step: sets their type and lag, and makes links with the
 * keyboard alone.
 */
export function Dependencies({ stepId, disabled }: { stepId: Id; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const tree = useAppState((state) => state.evaluation.tree);
  const own = Object.values(plan.dependencies).filter(
    (link) => link.fromId === stepId || link.toId === stepId,
  );
  return (
    <div className="field">
      <span className="label">{say('details.dependencies')}</span>
      {own.map((link) => (
        <DependencyLine key={link.id} link={link} stepId={stepId} disabled={disabled} />
      ))}
      {disabled ? null : (
        <AddSelect
          label={say('details.addPredecessor')}
          options={tree.order
            .slice(0, MOST_OFFERED)
            .filter((id) => id !== stepId)
            .map((id) => [id, `${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title}`])}
          onAdd={(fromId) =>
            app.dispatch(addDependency, {
              id: app.context.newId(),
              fromId,
              toId: stepId,
              type: 'FS',
              lagDays: 0,
            })
          }
        />
      )}
    </div>
  );
}

function DependencyLine({
  link,
  stepId,
  disabled,
}: {
  link: Dependency;
  stepId: Id;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const other = useAppState(
    (state) => state.plan.steps[link.fromId === stepId ? link.toId : link.fromId],
  );
  const set = (fields: Partial<Dependency>): string | null => {
    const done = app.dispatch(setDependency, { ...link, ...fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  return (
    <div className="work-line">
      <span className="cell-text" title={other?.title}>
        {link.toId === stepId ? say('details.after') : say('details.before')} {other?.title}
      </span>
      <Select
        label={say('details.type')}
        value={link.type}
        disabled={disabled}
        options={dependencyTypeSchema.options.map((type) => [
          type,
          say(`model.dependency_${type}`),
        ])}
        onChange={(type) => {
          const why = set({ type });
          if (why) app.notify(why, 'error');
        }}
      />
      <TextField
        label={say('details.lag')}
        hideLabel
        value={String(link.lagDays)}
        disabled={disabled}
        onKeep={(text) => {
          const days = parseDecimal(text);
          return days === null || !Number.isInteger(days)
            ? say('details.badNumber')
            : set({ lagDays: days });
        }}
      />
      {disabled ? null : (
        <Button
          variant="link"
          aria-label={say('details.removeLink')}
          onPress={() => app.dispatch(removeDependency, { id: link.id })}
        >
          ✕
        </Button>
      )}
    </div>
  );
}
