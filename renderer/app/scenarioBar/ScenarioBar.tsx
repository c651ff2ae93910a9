import { useMemo, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { say } from '../../../shared/i18n/words';
import type { Breach } from '../../../shared/means/breaches';
import type { Scenario } from '../../../shared/model/scenario';
import { useApp, useAppState } from '../../core/AppContext';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { MenuButton } from '../../ui/MenuButton';
import { brokenIn } from './broken';
import { RunningTotals } from './RunningTotals';
import { ScenarioChip } from './ScenarioChip';
import {
  archivedScenarios,
  copyScenario,
  newScenario,
  scenarioTitle,
  scenariosShown,
} from '../../scenarios/scenarioActs';
import { startRenaming } from '../../scenarios/renaming';
import '../../scenarios/scenarios.css';

const NONE: readonly Breach[] = [];

/** The scenarios as chips, with the current one filled, and the running totals on the right. */
export function ScenarioBar(): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  const base = useAppState((state) => state.plan.baseScenarioId);
  const active = useAppState((state) => state.scenarioId);
  const reader = useAppState((state) => state.role === 'reader');
  const app = useApp();
  const { plan } = app.state();
  const shown = scenariosShown(plan, active);
  const evaluation = useEvaluationAfterPaint();
  const broken = useMemo(
    () =>
      evaluation
        ? brokenIn(
            evaluation,
            scenariosShown(evaluation.source, evaluation.scenarioId).map(({ id }) => id),
          )
        : null,
    [evaluation],
  );
  return (
    <section className="scenario-bar" aria-label={say('scenarioBar.title')}>
      <div className="scenario-chips" role="group" aria-label={say('scenarioBar.title')}>
        {shown.map((scenario) => (
          <ScenarioChip
            key={scenario.id}
            scenario={scenario}
            active={scenario.id === active}
            isBase={scenario.id === base}
            reader={reader}
            breaches={broken?.get(scenario.id) ?? NONE}
          />
        ))}
        {reader ? null : <NewMenu active={scenarios[active]!} isBase={active === base} />}
        <ArchivedMenu archived={archivedScenarios(plan)} />
      </div>
      <RunningTotals />
    </section>
  );
}

function NewMenu({ active, isBase }: { active: Scenario; isBase: boolean }): ReactNode {
  const app = useApp();
  const title = scenarioTitle(active);
  const run = (key: string): void =>
    startRenaming(
      key === 'duplicate'
        ? copyScenario(app, active.id)
        : newScenario(app, key === 'derive' ? active.id : app.state().plan.baseScenarioId),
    );
  return (
    <MenuTrigger>
      <MenuButton variant="quiet" aria-label={say('scenarioBar.new')} hint={say('scenarioBar.new')}>
        +
      </MenuButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={say('scenarioBar.new')}
          onAction={(key) => run(String(key))}
        >
          <MenuItem id="new" className="menu-item">
            {say('scenarioBar.newHere')}
          </MenuItem>
          {isBase ? null : (
            <MenuItem id="duplicate" className="menu-item">
              {say('scenarioBar.duplicateActive', { title })}
            </MenuItem>
          )}
          {isBase ? null : (
            <MenuItem id="derive" className="menu-item">
              {say('scenarioBar.deriveActive', { title })}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Archived scenarios: choosing one shows it, without taking it out of the archives. */
function ArchivedMenu({ archived }: { archived: readonly Scenario[] }): ReactNode {
  const app = useApp();
  if (archived.length === 0) return null;
  return (
    <MenuTrigger>
      <MenuButton variant="quiet">
        {say('scenarioBar.archived', { count: archived.length })} ▾
      </MenuButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={say('scenarioBar.archived', { count: archived.length })}
          onAction={(id) => app.setScenario(String(id))}
        >
          {archived.map((scenario) => (
            <MenuItem key={scenario.id} id={scenario.id} className="menu-item">
              {scenarioTitle(scenario)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
