import { useState, type ReactNode } from 'react';
import { say, type WordKey } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { useApp } from '../../core/AppContext';
import type { PlanLine } from '../../core/HostActs';
import { sayWhen } from '../../ui/sayWhen';

interface RowButtonProps {
  readonly act: WordKey;
  readonly plan: PlanLine;
  readonly variant?: 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  onPress(): void;
}

/** An act on one plan, which says of which to those who do not see the row. */
export function RowButton({ act, plan, onPress, ...more }: RowButtonProps): ReactNode {
  return (
    <Button
      {...more}
      aria-label={say('panels.plansActOn', { act: say(act), title: plan.title })}
      onPress={onPress}
    >
      {say(act)}
    </Button>
  );
}

/** "il y a 5 minutes", or the date where that is longer ago. */
export function useWhen(): (at: string) => string {
  const app = useApp();
  return (at) => {
    const { relative, absolute } = sayWhen(at, app.context.now());
    return relative || say('panels.plansOnDate', { date: absolute });
  };
}

interface Props {
  readonly plan: PlanLine;
  readonly current: boolean;
  readonly reader: boolean;
  readonly acts: { open(): void; rename(title: string): void; duplicate(): void; remove(): void };
}

/** A plan of the list: its name, its size, when it last changed, and what can be done with it. */
export function PlanRow({ plan, current, reader, acts }: Props): ReactNode {
  const [renaming, setRenaming] = useState(false);
  const when = useWhen();
  return (
    <li data-plan={plan.id} aria-current={current ? 'true' : undefined}>
      <span className="plan-name">
        {renaming ? (
          <RenameField
            title={plan.title}
            onEnd={(title) => {
              setRenaming(false);
              if (title !== null) acts.rename(title);
            }}
          />
        ) : (
          <b>{plan.title.trim() || say('model.untitledPlan')}</b>
        )}
        <small className="quiet">
          {say('app.steps', { count: plan.stepCount })} ·{' '}
          {say('panels.plansChanged', { date: when(plan.updatedAt) })}
          {current ? ` · ${say('panels.plansCurrent')}` : ''}
        </small>
        {plan.damaged ? <small className="plan-damaged">{say('salvage.mark')}</small> : null}
      </span>
      {current ? null : <RowButton act="panels.plansOpen" plan={plan} onPress={acts.open} />}
      <RowButton
        act="panels.plansRename"
        plan={plan}
        variant="quiet"
        isDisabled={current && reader}
        onPress={() => setRenaming(true)}
      />
      <RowButton act="panels.plansDuplicate" plan={plan} variant="quiet" onPress={acts.duplicate} />
      <RowButton act="app.delete" plan={plan} variant="quiet" onPress={acts.remove} />
    </li>
  );
}

/** Enter and leaving keep; Escape restores. `onEnd` is given null where the name is as it was. */
function RenameField({
  title,
  onEnd,
}: {
  title: string;
  onEnd: (title: string | null) => void;
}): ReactNode {
  const [text, setText] = useState(title);
  const keep = (): void => onEnd(text.trim() === '' || text.trim() === title ? null : text.trim());
  return (
    <input
      className="input"
      autoFocus
      aria-label={say('panels.plansTitleField')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onEnd(null);
        }
      }}
    />
  );
}
