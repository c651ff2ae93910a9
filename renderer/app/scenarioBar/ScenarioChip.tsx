import { useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { say } from '../../../shared/i18n/words';
import type { Breach } from '../../../shared/means/breaches';
import type { Scenario } from '../../../shared/model/scenario';
import { useApp } from '../../core/AppContext';
import { sayBreach } from '../../ui/limitWords';
import { MenuButton } from '../../ui/MenuButton';
import { CHIP_ACTS } from './chipActs';
import { sayOverrideCounts } from '../../scenarios/overrideWords';
import { startRenaming, useRenaming } from '../../scenarios/renaming';
import { keepName, scenarioTitle } from '../../scenarios/scenarioActs';
import { Button } from '../../ui/Button';

interface Props {
  readonly scenario: Scenario;
  readonly active: boolean;
  readonly isBase: boolean;
  readonly reader: boolean;
  /** The limits that it breaks. */ readonly breaches: readonly Breach[];
}

/**
 * A scenario: press it to show it; once shown, it says how it differs and offers what to do with
 * it.
 */
export function ScenarioChip({ scenario, active, isBase, reader, breaches }: Props): ReactNode {
  const app = useApp();
  const renaming = useRenaming(scenario.id);
  const title = scenarioTitle(scenario);
  const differs = isBase ? null : sayOverrideCounts(app.state().plan, scenario.id);
  if (renaming && !reader) return <NameField scenario={scenario} />;
  return (
    <span className="scenario-chip" data-active={active}>
      <Button
        variant="bare"
        className="chip-choose"
        pressed={active}
        hint={say('scenarioBar.choose', { title })}
        onPress={() => app.setScenario(scenario.id)}
        onDoubleClick={() => {
          if (!reader) startRenaming(scenario.id);
        }}
      >
        {title}
        {scenario.archived ? <small> ({say('scenarioBar.archivedMark')})</small> : null}
        {breaches.length > 0 ? (
          <small
            className="chip-broken"
            title={breaches.map((breach) => Object.values(sayBreach(breach)).join(', ')).join('\n')}
          >
            {' '}
            · ⚠{' '}
            {say('meansView.chipBroken', {
              count: new Set(breaches.map(({ limit }) => limit.id)).size,
            })}
          </small>
        ) : null}
        {!active && differs !== null && differs !== say('scenarioBar.noOverrides') ? (
          <small className="chip-count"> · {differs}</small>
        ) : null}
      </Button>
      {active && differs !== null ? (
        <Button
          variant="bare"
          className="chip-overrides"
          onPress={() => app.openPanel('overrides')}
        >
          {differs}
        </Button>
      ) : null}
      {active && !reader ? <ChipMenu scenario={scenario} isBase={isBase} title={title} /> : null}
    </span>
  );
}

function ChipMenu({
  scenario,
  isBase,
  title,
}: {
  scenario: Scenario;
  isBase: boolean;
  title: string;
}): ReactNode {
  const app = useApp();
  const acts = CHIP_ACTS.filter((act) => !act.when || act.when(scenario, isBase, app.state().plan));
  return (
    <MenuTrigger>
      <MenuButton variant="quiet" aria-label={say('scenarioBar.menu', { title })}>
        ▾
      </MenuButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={say('scenarioBar.menu', { title })}
          onAction={(id) => acts.find((act) => act.id === id)?.run(app, scenario)}
        >
          {acts.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {say(label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function NameField({ scenario }: { scenario: Scenario }): ReactNode {
  const app = useApp();
  const [text, setText] = useState(scenario.title);
  const keep = (): void => {
    startRenaming(null);
    keepName(app, scenario, text.trim());
  };
  return (
    <input
      className="input chip-name"
      autoFocus
      aria-label={say('scenarioBar.name')}
      value={text}
      size={Math.max(14, text.length)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setText(scenario.title);
          startRenaming(null);
        }
      }}
    />
  );
}
