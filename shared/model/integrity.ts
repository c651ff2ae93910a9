/**
 * Checks what the schema can't: references, loops, keys. Errors make a plan unusable; `check`
 * prints warnings and infos.
 */
import { onCycles } from './cycles';
import { COLLECTIONS, type CollectionName, type Plan } from './plan';
import { problem, type Problem } from './problem';
import type { Id } from './record';
import { idsIn, itemsOf, REFERENCES } from './references';
import { overrideKey } from './scenario';
import { isWithin } from './tree';

type Place = NonNullable<Problem['place']>;
/** The maximum depth of sub-steps. */
const DEEPEST = 200;
const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/**
 * All problems of a plan that fits the schema, errors first. Their codes are in the `integrity`
 * area of words.
 */
export function checkIntegrity(plan: Plan): Problem[] {
  const found = [
    ...keyProblems(plan),
    ...danglingProblems(plan),
    ...baseProblems(plan),
    ...loopProblems(plan),
    ...depthProblems(plan),
    ...roundProblems(plan),
    ...orphanProblems(plan),
    ...linkProblems(plan),
    ...undatedProblems(plan),
  ];
  const rank = { error: 0, warning: 1, info: 2 };
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** The name of an item in a sentence: its title, else its id. */
export function nameOfItem(item: Readonly<Record<string, unknown>> | undefined, id: Id): string {
  const title = item?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : id;
}

function about(
  plan: Plan,
  code: string,
  place: Place & { collection: CollectionName; id: Id },
  severity: Problem['severity'] = 'error',
  params: Problem['params'] = {},
): Problem {
  const item = Object.hasOwn(plan[place.collection], place.id)
    ? itemsOf(plan, place.collection)[place.id]
    : undefined;
  return problem(
    `integrity.${code}`,
    { title: nameOfItem(item, place.id), id: place.id, ...params },
    { severity, place },
  );
}

/** Each item must be under its own id, each override under its own key. */
function keyProblems(plan: Plan): Problem[] {
  const items = NAMES.flatMap((collection) =>
    Object.entries(itemsOf(plan, collection))
      .filter(([id, item]) => item['id'] !== id)
      .map(([id]) => about(plan, 'otherKey', { collection, id, field: 'id' })),
  );
  const overrides = Object.values(plan.scenarios).flatMap((scenario) =>
    Object.entries(scenario.overrides)
      .filter(
        ([key, { collection, itemId, field }]) => key !== overrideKey(collection, itemId, field),
      )
      .map(([key]) =>
        about(
          plan,
          'otherOverrideKey',
          { collection: 'scenarios', id: scenario.id, field: 'overrides' },
          'error',
          { key },
        ),
      ),
  );
  return [...items, ...overrides];
}

function danglingProblems(plan: Plan): Problem[] {
  return REFERENCES.flatMap(({ collection, field, target }) =>
    Object.entries(itemsOf(plan, collection)).flatMap(([id, item]) =>
      idsIn(item[field])
        .filter((named) => !Object.hasOwn(plan[target], named))
        .map((missing) =>
          about(plan, `dangling_${collection}_${field}`, { collection, id, field }, 'error', {
            missing,
          }),
        ),
    ),
  );
}

/** The plan must have its base scenario, and no other scenario may be without a parent. */
function baseProblems(plan: Plan): Problem[] {
  const base = Object.hasOwn(plan.scenarios, plan.baseScenarioId)
    ? plan.scenarios[plan.baseScenarioId]
    : undefined;
  if (!base)
    return [
      problem(
        'integrity.noBase',
        { id: plan.baseScenarioId },
        { place: { field: 'baseScenarioId' } },
      ),
    ];
  return Object.values(plan.scenarios)
    .filter((scenario) => (scenario.parentId === null) !== (scenario.id === base.id))
    .map((scenario) =>
      about(plan, 'overlaysNothing', {
        collection: 'scenarios',
        id: scenario.id,
        field: 'parentId',
      }),
    );
}

/** Loops of parents among steps and among scenarios: names each member. */
function loopProblems(plan: Plan): Problem[] {
  return (['steps', 'scenarios'] as const).flatMap((collection) => {
    const parents = new Map(
      Object.entries(plan[collection]).map(([id, item]) => [
        id,
        item.parentId === null ? [] : [item.parentId],
      ]),
    );
    return [...onCycles(parents)].map((id) =>
      about(plan, `loop_${collection}`, { collection, id, field: 'parentId' }),
    );
  });
}

/** Deeper nesting than a person would make overflows the stack of code that walks the tree. */
function depthProblems(plan: Plan): Problem[] {
  const depths = new Map<Id, number>();
  for (const start of Object.keys(plan.steps)) {
    const path: Id[] = [];
    let at: Id | null = start;
    for (
      const seen = new Set<Id>();
      at !== null && !depths.has(at) && !seen.has(at);
      at = plan.steps[at]?.parentId ?? null
    ) {
      seen.add(at);
      path.push(at);
    }
    let depth = at === null ? 0 : (depths.get(at) ?? 0);
    for (const id of path.reverse()) depths.set(id, (depth += 1));
  }
  const deepest = [...depths].find(([, depth]) => depth > DEEPEST);
  return deepest
    ? [
        about(
          plan,
          'tooDeep',
          { collection: 'steps', id: deepest[0], field: 'parentId' },
          'error',
          { most: DEEPEST },
        ),
      ]
    : [];
}

/** A round must belong to a series, and have an occurrence of its own. */
function roundProblems(plan: Plan): Problem[] {
  const seen = new Set<string>();
  return Object.values(plan.steps).flatMap((step) => {
    const place = { collection: 'steps', id: step.id, field: 'seriesId' } as const;
    if (step.kind === 'round' && step.seriesId === null)
      return [about(plan, 'roundAlone', place, 'warning')];
    if (step.seriesId === null) return [];
    const key = `${step.seriesId}/${step.occurrence ?? ''}`;
    const twice = seen.has(key);
    seen.add(key);
    return twice || step.occurrence === null
      ? [about(plan, 'roundTwice', { ...place, field: 'occurrence' }, 'warning')]
      : [];
  });
}

/** Overrides of deleted items have no effect; the plan keeps them in case the item comes back. */
function orphanProblems(plan: Plan): Problem[] {
  return Object.values(plan.scenarios).flatMap((scenario) =>
    Object.values(scenario.overrides)
      .filter(
        ({ collection, itemId }) =>
          !Object.hasOwn(COLLECTIONS, collection) ||
          !Object.hasOwn(plan[collection as CollectionName], itemId),
      )
      .map(({ itemId }) =>
        about(
          plan,
          'orphanOverride',
          { collection: 'scenarios', id: scenario.id, field: 'overrides' },
          'warning',
          { item: itemId },
        ),
      ),
  );
}

/** Links in a loop, and links between a step and its own group: the schedule ignores them. */
function linkProblems(plan: Plan): Problem[] {
  const links = Object.values(plan.dependencies).filter(
    ({ fromId, toId }) => Object.hasOwn(plan.steps, fromId) && Object.hasOwn(plan.steps, toId),
  );
  const graph = new Map<Id, Id[]>();
  for (const { fromId, toId } of links) {
    const next = graph.get(fromId);
    if (next) next.push(toId);
    else graph.set(fromId, [toId]);
  }
  const cycles = onCycles(graph);
  const family = links.filter(
    ({ fromId, toId }) =>
      fromId !== toId && (isWithin(plan.steps, fromId, toId) || isWithin(plan.steps, toId, fromId)),
  );
  return [
    ...[...cycles].map((id) => about(plan, 'linkCycle', { collection: 'steps', id }, 'warning')),
    ...family.map(({ id, fromId, toId }) =>
      about(plan, 'linkFamily', { collection: 'dependencies', id }, 'warning', {
        from: nameOfItem(plan.steps[fromId], fromId),
        to: nameOfItem(plan.steps[toId], toId),
      }),
    ),
  ];
}

/** Steps without sub-steps that have no date ("À caler"). */
function undatedProblems(plan: Plan): Problem[] {
  const parents = new Set(Object.values(plan.steps).map((step) => step.parentId));
  return Object.values(plan.steps)
    .filter(
      ({ id, period, included }) =>
        included &&
        !parents.has(id) &&
        (period === null || (period.start === null && period.end === null)),
    )
    .map((step) =>
      about(plan, 'undated', { collection: 'steps', id: step.id, field: 'period' }, 'info'),
    );
}
