import { type ReactNode } from 'react';
import { baselinesOf } from '../../shared/analysis/changes';
import { say } from '../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { GROUPINGS, LAST_PRESENTED, type RoadmapOptions } from '../../shared/roadmap/options';
import { useAppState } from '../core/AppContext';
import { DayField } from './Fields';
import { setOptions } from './roadmapState';
import { SelectField } from '../ui/Select';

interface Props {
  readonly options: RoadmapOptions;
}

/** The content to draw: scenario, changes since, grouping, levels, days. */
export function ContentFields({ options }: Props): ReactNode {
  return (
    <fieldset>
      <legend>{say('roadmapView.whatGroup')}</legend>
      <ScenarioFields options={options} />
      <SinceField since={options.since} />
      <div className="roadmap-pair">
        <SelectField
          label={say('roadmapView.groupBy')}
          value={options.groupBy}
          options={GROUPINGS.map((name) => [name, say(`roadmapView.group_${name}`)])}
          onChange={(groupBy) => setOptions({ groupBy })}
        />
        <LevelsField depth={options.depth} />
      </div>
      <p className="quiet small">{say('roadmapView.period')}</p>
      <div className="roadmap-pair">
        <DayField
          label={say('roadmapView.start')}
          of="start"
          value={options.start}
          onKeep={(start) => setOptions({ start })}
        />
        <DayField
          label={say('roadmapView.end')}
          of="end"
          value={options.end}
          onKeep={(end) => setOptions({ end })}
        />
      </div>
    </fieldset>
  );
}

/** The scenario, and another one to compare it with. */
function ScenarioFields({ options }: Props): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  const baseId = useAppState((state) => state.plan.baseScenarioId);
  // Settings saved before a scenario was archived still show it.
  const titles = Object.values(scenarios)
    .filter(
      ({ id, archived }) => !archived || id === options.scenarioId || id === options.compareTo,
    )
    .sort(bySiblingOrder)
    .map(({ id, title }): [Id, string] => [id, title]);
  const scenarioId = options.scenarioId ?? baseId;
  return (
    <>
      <SelectField
        label={say('roadmapView.scenario')}
        value={scenarioId}
        options={titles}
        onChange={(chosen) => setOptions({ scenarioId: chosen })}
      />
      {titles.length < 2 ? null : (
        <SelectField
          label={say('roadmapView.compareTo')}
          value={options.compareTo ?? ''}
          options={[
            ['', say('roadmapView.noCompare')],
            ...titles.filter(([id]) => id !== scenarioId),
          ]}
          onChange={(chosen) => setOptions({ compareTo: chosen === '' ? null : chosen })}
        />
      )}
    </>
  );
}

function LevelsField({ depth }: Pick<RoadmapOptions, 'depth'>): ReactNode {
  const deepest = useAppState((state) =>
    [...state.evaluation.steps.values()].reduce((most, one) => Math.max(most, one.depth + 1), 1),
  );
  const depths = Array.from({ length: deepest - 1 }, (_, index): [string, string] => [
    String(index + 1),
    say('roadmapView.depth', { count: index + 1 }),
  ]);
  return (
    <SelectField
      label={say('roadmapView.levels')}
      value={depth === null ? '' : String(depth)}
      options={[['', say('roadmapView.allDepths')], ...depths]}
      onChange={(chosen) => setOptions({ depth: chosen === '' ? null : Number(chosen) })}
    />
  );
}

/** The version since which the roadmap shows changes; no choice without versions. */
function SinceField({ since }: Pick<RoadmapOptions, 'since'>): ReactNode {
  const plan = useAppState((state) => state.plan);
  const versions = baselinesOf(plan).reverse();
  if (versions.length === 0 && since === null) return null;
  const known =
    since === null || since === LAST_PRESENTED || versions.some(({ id }) => id === since);
  const choices: [string, string][] = [
    ['', say('roadmapView.noSince')],
    [LAST_PRESENTED, say('roadmapView.sinceLast')],
    ...versions.map(({ id, title }): [string, string] => [
      id,
      title.trim() || say('versions.untitled'),
    ]),
    ...(known ? [] : [[since, say('roadmapView.sinceGone')] as [string, string]]),
  ];
  return (
    <SelectField
      label={say('roadmapView.since')}
      value={since ?? ''}
      options={choices}
      onChange={(chosen) => setOptions({ since: chosen === '' ? null : chosen })}
    />
  );
}
