import '../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { livingDefaults } from '../../shared/formats/living/strip';
import type { LivingOptions } from '../../shared/formats/living/kept';
import { say } from '../../shared/i18n/words';
import { bySiblingOrder } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { useHostActs } from '../core/HostActs';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import './dialog.css';

type Tick = 'means' | 'hypotheses' | 'organisations' | 'people' | 'notes' | 'sources';
const TICKS: readonly Tick[] = [
  'means',
  'hypotheses',
  'organisations',
  'people',
  'notes',
  'sources',
];

/** Chooses the content of the exported file: only ticked parts. */
export function LivingDialog(): ReactNode {
  const app = useApp();
  const { living } = useHostActs();
  const plan = useAppState((state) => state.plan);
  const [options, setOptions] = useState<LivingOptions>(() => livingDefaults(plan));
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({
    busy: false,
    error: null,
  });

  const close = (): void => app.openPanel(null);
  const save = (): void => {
    setState({ busy: true, error: null });
    void living.save(options).then((error) => {
      setState({ busy: false, error: error ?? null });
      if (error === null) close();
    });
  };

  return (
    <Dialog title={say('living.title')} onClose={close}>
      <p className="quiet small">{say('living.hint')}</p>
      <Ticks options={options} onChange={setOptions} />
      <p className="quiet small">{say('living.never')}</p>
      {state.error === null ? null : (
        <p className="field-error" role="alert">
          {state.error}
        </p>
      )}
      <div className="dialog-buttons">
        {state.busy ? (
          <span role="status" className="quiet">
            {say('living.making')}
          </span>
        ) : null}
        <Button onPress={close}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={state.busy} onPress={save}>
          {say('living.make')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The parts of the plan, and the scenarios. */
function Ticks({
  options,
  onChange,
}: {
  options: LivingOptions;
  onChange: (options: LivingOptions) => void;
}): ReactNode {
  const plan = useAppState((state) => state.plan);
  const scenarios = Object.values(plan.scenarios)
    .filter(({ id, archived }) => id !== plan.baseScenarioId && !archived)
    .sort(bySiblingOrder);
  const toggleScenario = (id: string): void =>
    onChange({
      ...options,
      scenarioIds: options.scenarioIds.includes(id)
        ? options.scenarioIds.filter((other) => other !== id)
        : [...options.scenarioIds, id],
    });
  return (
    <div className="living-ticks">
      <fieldset>
        <legend>{say('living.what')}</legend>
        {TICKS.map((tick) => (
          <label key={tick}>
            <input
              type="checkbox"
              checked={options[tick]}
              onChange={(event) => onChange({ ...options, [tick]: event.target.checked })}
            />{' '}
            {say(`living.${tick}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('living.scenarios')}</legend>
        <label>
          <input type="checkbox" checked disabled />{' '}
          {say('living.base', { title: plan.scenarios[plan.baseScenarioId]?.title ?? '' })}
        </label>
        {scenarios.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={options.scenarioIds.includes(id)}
              onChange={() => toggleScenario(id)}
            />{' '}
            {title}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
