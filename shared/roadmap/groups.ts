/**
 * The bands of the roadmap: by theme, owner, place or year. A sub-step without one gets its
 * parent's.
 */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { partsOf } from '../model/dates';
import type { Plan } from '../model/plan';
import { bySiblingOrder, type Id } from '../model/record';
import type { Step } from '../model/step';
import type { ResolvedStep } from '../schedule/resolve';
import type { Group, Row } from './contentTypes';
import type { Grouping } from './options';
import type { ThemeStyle } from './scene';
import { clean } from './text';

export interface GroupOf {
  keyOf(step: ResolvedStep): string;
  /** The groups in order, with those of no key last. */
  order(found: ReadonlyMap<string, readonly Row[]>): Group[];
}

/** The colour of transversal steps, as in the chart. */
export const TRANSVERSAL: ThemeStyle = 'violet';

/** The key of steps without a value; among themes, the transversal ones. */
export const NONE = '';
const MANY = '*';

function firstTheme(step: Step, themes: Plan['themes']): Plan['themes'][string] | undefined {
  const own = Object.keys(step.themeIds).flatMap((id) => themes[id] ?? []);
  return own.length < 2
    ? own[0]
    : own.sort(
        (a, b) =>
          Number(b.kind === 'priority') - Number(a.kind === 'priority') || bySiblingOrder(a, b),
      )[0];
}

/** The style of a step's first priority, else of its first theme; null for a transversal step. */
export function themeOf(step: Step, themes: Plan['themes']): ThemeStyle | null {
  return firstTheme(step, themes)?.style ?? null;
}

/** The theme of a step's band; undefined for a transversal step. */
export function themeIdOf(step: Step, themes: Plan['themes']): Id | undefined {
  return firstTheme(step, themes)?.id;
}

function ownKey(step: Step, grouping: Grouping, plan: Plan): string {
  if (grouping === 'theme') return themeIdOf(step, plan.themes) ?? NONE;
  if (grouping === 'owner') return step.ownerId ?? NONE;
  const ids = Object.keys(step.placeIds);
  return ids.length > 1 ? MANY : (ids[0] ?? NONE);
}

/** Groups the steps of a plan. */
export function groupsOf(evaluation: Evaluation, grouping: Grouping): GroupOf {
  const { plan } = evaluation;
  const keyOf = (resolved: ResolvedStep): string => {
    if (grouping === 'year') return String(partsOf((resolved.start ?? resolved.end)!).year);
    for (
      let current: ResolvedStep | undefined = resolved;
      current;
      current =
        current.step.parentId === null ? undefined : evaluation.steps.get(current.step.parentId)
    ) {
      const key = ownKey(current.step, grouping, plan);
      if (key !== NONE) return key;
    }
    return NONE;
  };
  return {
    keyOf,
    order: (found) =>
      [...found]
        .map(([key, rows]) => ({ key, rows, ...headOf(key, grouping, plan) }))
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            bySiblingOrder({ order: a.order, id: a.key }, { order: b.order, id: b.key }),
        )
        .map(({ title, theme, rows }) => ({ title, theme, rows })),
  };
}

const NONE_WORDS = {
  theme: 'roadmap.transversal',
  owner: 'roadmap.noOwner',
  place: 'roadmap.noPlace',
} as const;
const COLLECTIONS = { theme: 'themes', owner: 'actors', place: 'places' } as const;

function headOf(
  key: string,
  grouping: Grouping,
  plan: Plan,
): { title: string; theme: ThemeStyle | null; rank: number; order: string } {
  if (grouping === 'year') return { title: key, theme: null, rank: 0, order: key };
  if (key === NONE)
    return {
      title: say(NONE_WORDS[grouping]),
      theme: grouping === 'theme' ? TRANSVERSAL : null,
      rank: 2,
      order: '',
    };
  if (key === MANY) return { title: say('roadmap.manyPlaces'), theme: null, rank: 1, order: '' };
  const item = plan[COLLECTIONS[grouping]][key];
  const theme = grouping === 'theme' ? plan.themes[key] : undefined;
  return {
    title: clean(theme?.shortTitle || item?.title || '') || say('roadmap.untitledGroup'),
    theme: theme?.style ?? null,
    rank: 0,
    order: item?.order ?? '',
  };
}
