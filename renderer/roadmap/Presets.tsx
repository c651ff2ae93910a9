import { useState, type ReactNode } from 'react';
import { addItem, removeItem, setItem } from '../../shared/commands/registers';
import { say } from '../../shared/i18n/words';
import type { Preset } from '../../shared/model/document';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { withoutLost } from '../../shared/roadmap/lost';
import { readOptions } from '../../shared/roadmap/options';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { roadmapStore } from './roadmapState';
import { useEdited } from './useEdited';
import { SelectField } from '../ui/Select';
import { sayProblem } from '../../shared/wording/problems';

/**
 * The presets of the plan: apply, save under a name, remove; each is an edit that users can undo.
 */
export function Presets(): ReactNode {
  const app = useApp();
  const presets = Object.values(useAppState((state) => state.plan.presets)).sort(bySiblingOrder);
  const reader = useAppState((state) => state.role === 'reader');
  const [chosen, setChosen] = useState<Id | ''>('');
  const [name, setName] = useState('');
  const { message, tell } = useEdited();
  const current = presets.find(({ id }) => id === chosen);
  const same = presets.find(({ title }) => title.trim() === name.trim());
  const keep = (): void => {
    const title = name.trim();
    const options = { ...roadmapStore.getState().options };
    const id = same?.id ?? app.context.newId();
    const kept = same
      ? app.dispatch(setItem, { collection: 'presets', id, fields: { options } })
      : app.dispatch(addItem, {
          collection: 'presets',
          item: { id, order: keyAtEnd(presets), title, options },
        });
    if (isProblem(kept)) return;
    setChosen(id);
    tell(say('roadmapView.presetKept', { title }));
  };
  return (
    <fieldset>
      <legend>{say('roadmapView.presets')}</legend>
      {presets.length === 0 ? null : (
        <Taken
          presets={presets}
          current={current}
          onTake={(preset) => {
            setChosen(preset?.id ?? '');
            if (preset) setName(preset.title);
          }}
        />
      )}
      {reader ? null : (
        <KeepForm name={name} onName={setName} replaces={same !== undefined} onKeep={keep} />
      )}
      {current && !reader ? (
        <PresetActs
          current={current}
          name={name}
          isTaken={same !== undefined}
          tell={tell}
          onRemoved={() => {
            setChosen('');
            setName('');
          }}
        />
      ) : null}
      {message}
    </fieldset>
  );
}

/** Saves the settings under a name, and replaces a preset of that name. */
function KeepForm({
  name,
  onName,
  replaces,
  onKeep,
}: {
  name: string;
  onName: (name: string) => void;
  replaces: boolean;
  onKeep: () => void;
}): ReactNode {
  const [error, setError] = useState(false);
  return (
    <form
      className="roadmap-keep"
      onSubmit={(event) => {
        event.preventDefault();
        setError(name.trim() === '');
        if (name.trim() !== '') onKeep();
      }}
    >
      <label className="field">
        <span className="label">{say('roadmapView.presetName')}</span>
        <input
          className="input"
          value={name}
          maxLength={120}
          aria-invalid={error}
          onChange={(event) => {
            onName(event.target.value);
            setError(false);
          }}
        />
      </label>
      <Button type="submit">
        {say(replaces ? 'roadmapView.presetReplace' : 'roadmapView.presetSave')}
      </Button>
      {error ? (
        <span className="field-error" role="alert">
          {say('roadmapView.presetNeedsName')}
        </span>
      ) : null}
    </form>
  );
}

/** Renames or removes the applied preset. */
function PresetActs({
  current,
  name,
  isTaken,
  tell,
  onRemoved,
}: {
  current: Preset;
  name: string;
  /** True if a preset has this name already. */
  isTaken: boolean;
  tell: (text: string) => void;
  onRemoved: () => void;
}): ReactNode {
  const app = useApp();
  const rename = (): void => {
    const title = name.trim();
    if (
      isProblem(app.dispatch(setItem, { collection: 'presets', id: current.id, fields: { title } }))
    )
      return;
    tell(say('roadmapView.presetRenamed', { title }));
  };
  const remove = (): void => {
    if (isProblem(app.dispatch(removeItem, { collection: 'presets', id: current.id }))) return;
    onRemoved();
    tell(say('roadmapView.presetRemoved', { title: current.title }));
  };
  return (
    <p className="roadmap-keep">
      {name.trim() !== '' && !isTaken ? (
        <Button variant="quiet" onPress={rename}>
          {say('roadmapView.presetRename', { title: current.title })}
        </Button>
      ) : null}
      <Button variant="quiet" onPress={remove}>
        {say('roadmapView.presetRemove', { title: current.title })}
      </Button>
    </p>
  );
}

/** The select of presets; names the missing scenarios of the applied one. */
function Taken({
  presets,
  current,
  onTake,
}: {
  presets: readonly Preset[];
  current: Preset | undefined;
  onTake(preset: Preset | undefined): void;
}): ReactNode {
  const app = useApp();
  const [lost, setLost] = useState<readonly Problem[]>([]);
  const take = (id: Id | ''): void => {
    const preset = presets.find((one) => one.id === id);
    const kept = preset ? withoutLost(app.state().plan, readOptions(preset.options)) : null;
    setLost(kept?.lost ?? []);
    if (kept) roadmapStore.setState({ options: kept.options });
    onTake(preset);
  };
  return (
    <>
      <SelectField
        label={say('roadmapView.preset')}
        value={current?.id ?? ''}
        options={[
          ['', say('roadmapView.noPreset')],
          ...presets.map(({ id, title }): [Id, string] => [id, title]),
        ]}
        onChange={take}
      />
      {current
        ? lost.map((found) => (
            <p key={found.code} className="field-error" role="alert">
              {sayProblem(found)}
            </p>
          ))
        : null}
    </>
  );
}
