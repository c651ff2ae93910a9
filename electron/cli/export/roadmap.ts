/** The roadmap, from the options of the command line. */
import { baselinesOf } from '../../../shared/analysis/changes';
import { say } from '../../../shared/i18n/words';
import { migrate } from '../../../shared/model/migrations/migrate';
import { unaccented } from '../../../shared/model/periods/normalise';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { versionAsked } from '../../../shared/roadmap/changed';
import { withoutLost } from '../../../shared/roadmap/lost';
import { logosOf } from '../../../shared/roadmap/logos';
import {
  LAST_PRESENTED,
  MODES,
  PAPER_NAMES,
  readOptions,
  type Grouping,
  type RoadmapOptions,
} from '../../../shared/roadmap/options';
import { textOption, Usage, type Given } from '../command';
import { todayOf } from '../new';
import { scenarioAsked, scenarioNamed } from '../scenario';
import type { Ask } from './types';
import { sayDate } from '../../../shared/wording/dates';

const GROUPS: Readonly<Record<string, Grouping>> = {
  theme: 'theme',
  priorite: 'theme',
  axe: 'theme',
  porteur: 'owner',
  owner: 'owner',
  acteur: 'owner',
  lieu: 'place',
  place: 'place',
  annee: 'year',
  year: 'year',
};

/** The value of `--since` for the last presented version. */
const LAST = 'dernier';

/** The drawing to make. Warns about each option that names something the plan no longer has. */
export const roadmapAsked: Ask = ({ plan, contents, given, io }) => {
  const asked = optionsAsked(plan, given);
  if (isProblem(asked)) return asked;
  const { options, lost } = withoutLost(plan, asked);
  const before = beforeOf(plan, options, contents);
  if (isProblem(before)) return before;
  return {
    asked: {
      kind: 'roadmap',
      plan,
      options,
      today: todayOf(given, io.today()),
      logos: logosOf(plan, (hash) => contents[hash]),
      before,
    },
    warnings: lost,
  };
};

/**
 * The plan of the version that the options name; null if they name none. Problems:
 * `roadmap.noVersion`, `roadmap.badVersion`.
 */
function beforeOf(
  plan: Plan,
  { since }: RoadmapOptions,
  contents: Readonly<Record<string, unknown>>,
): Plan | null | Problem {
  if (since === null) return null;
  const baseline = versionAsked(plan, since);
  if (!baseline) return problem('roadmap.noVersion');
  const brought = migrate(contents[baseline.contentHash]);
  return isProblem(brought)
    ? problem('roadmap.badVersion', { title: baseline.title })
    : brought.plan;
}

/**
 * The options of the named preset, overridden by those of the command line. Problems:
 * `cli.unknownPreset`, `cli.unknownScenario`, `cli.comparedWithItself`, `cli.unknownVersion`,
 * `cli.severalVersions`.
 */
export function optionsAsked(plan: Plan, given: Given): RoadmapOptions | Problem {
  const preset = presetOptions(plan, given);
  if (isProblem(preset)) return preset;
  const scenarioId =
    textOption(given, 'scenario') === undefined ? null : scenarioAsked(plan, given);
  if (isProblem(scenarioId)) return scenarioId;
  const compareTo = comparedAsked(
    plan,
    given,
    scenarioId ?? withoutLost(plan, readOptions(preset)).options.scenarioId ?? plan.baseScenarioId,
  );
  if (isProblem(compareTo)) return compareTo;
  const since = sinceAsked(plan, given);
  if (isProblem(since)) return since;
  const has = (name: string): boolean => given.options[name] === true;
  if (has('landscape') && has('portrait'))
    throw new Usage('cli.badExportOption', {
      option: '--portrait',
      known: '--landscape',
    });
  const [paper, mode, group, depth, pages, least] = [
    choice(given, 'format', PAPER_NAMES, (text) => text.toUpperCase()),
    choice(given, 'mode', MODES),
    choice(given, 'group-by', Object.keys(GROUPS), unaccented),
    count(given, 'depth', 50),
    count(given, 'pages', 60),
    count(given, 'least', 14, 6),
  ];
  if (mode === 'one' && pages !== undefined)
    throw new Usage('cli.badExportOption', {
      option: '--pages',
      known: '--mode pages, --mode mosaic',
    });
  return readOptions({
    ...preset,
    ...(scenarioId !== null && { scenarioId }),
    ...(compareTo !== null && { compareTo }),
    ...(since !== null && { since }),
    ...(paper && { paper }),
    ...(mode && { mode }),
    ...(group && { groupBy: GROUPS[group] }),
    ...(depth !== undefined && { depth }),
    ...(pages !== undefined && { most: pages, mode: mode ?? 'pages' }),
    ...(least !== undefined && { least }),
    ...(has('landscape') && { landscape: true }),
    ...(has('portrait') && { landscape: false }),
    ...(has('black-and-white') && { colour: false }),
  });
}

/**
 * The scenario that `--compare` names; null without it. Problem: `cli.comparedWithItself` if the
 * roadmap already shows that one.
 */
function comparedAsked(plan: Plan, given: Given, shownId: Id): Id | null | Problem {
  const text = textOption(given, 'compare');
  if (text === undefined) return null;
  const compareTo = scenarioNamed(plan, text);
  return compareTo === shownId
    ? problem('cli.comparedWithItself', {
        title: plan.scenarios[shownId]!.title,
      })
    : compareTo;
}

/**
 * The version that `--since` names by its title or id, or the last presented one. Problems:
 * `cli.unknownVersion`; `cli.severalVersions`, since closing a meeting again makes another version
 * of the same name.
 */
function sinceAsked(plan: Plan, given: Given): RoadmapOptions['since'] | Problem {
  const text = textOption(given, 'since');
  if (text === undefined) return null;
  const versions = baselinesOf(plan);
  if (Object.hasOwn(plan.baselines, text)) return text;
  const named = versions.filter(
    ({ title }) => unaccented(title.trim()) === unaccented(text.trim()),
  );
  if (named.length > 1)
    return problem('cli.severalVersions', {
      text,
      known: named
        .map(
          ({ id, takenAt }) =>
            `${id} (${say('versions.takenAt', { date: sayDate(takenAt.slice(0, 10)) })})`,
        )
        .join(', '),
    });
  if (named.length === 1) return named[0]!.id;
  return unaccented(text.trim()) === LAST
    ? LAST_PRESENTED
    : problem('cli.unknownVersion', {
        text,
        last: LAST,
        known: versions.map(({ title }) => title).join(', ') || '–',
      });
}

function presetOptions(plan: Plan, given: Given): Record<string, unknown> | Problem {
  const text = textOption(given, 'preset');
  if (text === undefined) return {};
  const presets = Object.values(plan.presets).sort(bySiblingOrder);
  const named = presets.find(
    ({ id, title }) => id === text || unaccented(title.trim()) === unaccented(text.trim()),
  );
  return (
    named?.options ??
    problem('cli.unknownPreset', {
      text,
      known: presets.map(({ title }) => title).join(', ') || '–',
    })
  );
}

function choice<T extends string>(
  given: Given,
  name: string,
  known: readonly T[],
  asWritten: (text: string) => string = (text) => text,
): T | undefined {
  const text = textOption(given, name);
  const found =
    text === undefined ? undefined : known.find((one) => one === asWritten(text.trim()));
  if (text !== undefined && found === undefined)
    throw new Usage('cli.badExportOption', {
      option: `--${name} ${text}`,
      known: known.join(', '),
    });
  return found;
}

function count(given: Given, name: string, max: number, min = 1): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number < min || number > max)
    throw new Usage('cli.badExportOption', {
      option: `--${name} ${text}`,
      known: `${min}–${max}`,
    });
  return number;
}
