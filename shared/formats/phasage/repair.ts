/** Saves what it can of a damaged `.phasage` file, item by item, and lists what it can't. */
import { canonicalJson, hashText } from '../../history/journal';
import { say } from '../../i18n/words';
import { bringForward, migrate } from '../../model/migrations/migrate';
import type { RawPlan } from '../../model/migrations/raw';
import {
  COLLECTIONS,
  newPlan,
  planSchema,
  SCHEMA_VERSION,
  type CollectionName,
  type Plan,
} from '../../model/plan';
import { isProblem, problem, type Problem } from '../../model/problem';
import { idSchema } from '../../model/record';
import { envelopeSchema } from './envelope';
import { pictureSchema } from '../../model/picture';
import { mendReferences } from './mendReferences';
import { mendItem } from './mendItem';
import { withNearKeys } from './nearKeys';
import { parseLoosely } from './parseLoosely';
import { placeOf } from './place';

/** The saved part, and the losses: each a problem `repair.…`. */
export interface Repaired {
  readonly plan: Plan;
  readonly contents: Readonly<Record<string, unknown>>;
  readonly lost: readonly Problem[];
}

type Raw = Readonly<Record<string, unknown>>;
const NAMES = Object.keys(COLLECTIONS) as CollectionName[];
const ENVELOPE = Object.keys(envelopeSchema.shape);

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Raw => (isRecord(value) ? value : {});

/**
 * Saves as much as possible of a file's text. `today` gives a missing horizon, `newId` a missing id
 * of the plan. Problems: `files.notAPlan` if it contains nothing of a plan, `files.newer`.
 */
export function repairPhasage(
  text: string,
  { today, newId }: { today: string; newId(): string },
): Repaired | Problem {
  const lost = unread(text);
  const read = parseLoosely(text.replace(/^\ufeff/, ''), lost);
  if (!isRecord(read)) return problem('files.notAPlan');
  const envelope = isRecord(read['steps']) ? read : withNearKeys(read, ENVELOPE, lost);
  // The plan under its own key, without an envelope, or under a damaged key.
  const raw = [envelope['plan'], envelope, ...Object.values(envelope)].find(
    (each): each is Raw => isRecord(each) && (each === envelope['plan'] || isRecord(each['steps'])),
  );
  if (!raw) return problem('files.notAPlan');
  const brought = broughtForward(withNearKeys(raw, NAMES, lost), lost);
  if (isProblem(brought)) return brought;
  const contents = contentsOf(envelope, lost);
  const mended = mendReferences(mendPlan(brought, { today, newId }, lost), lost);
  const checked = planSchema.safeParse(mended);
  return checked.success ? { plan: checked.data, contents, lost } : problem('files.notAPlan');
}

/**
 * Reports bytes that were not text; a plan's own texts do not contain their replacement character.
 */
function unread(text: string): Problem[] {
  const count = text.split('\ufffd').length - 1;
  return count > 0 ? [problem('repair.bytes', { count })] : [];
}

/**
 * The plan in the current version. First removes anything in the place of items, since migrations
 * go through all of it.
 */
function broughtForward(raw: Raw, lost: Problem[]): RawPlan | Problem {
  const plan: Record<string, unknown> = { ...raw };
  for (const name of NAMES) {
    if (plan[name] === undefined) continue;
    const items = Object.entries(recordOf(plan[name]));
    for (const [id] of items.filter(([, item]) => !isRecord(item)))
      lost.push(problem('repair.item', { item: placeOf(['plan', name, id], { plan: raw }) }));
    plan[name] = Object.fromEntries(items.filter(([, item]) => isRecord(item)));
  }
  for (const scenario of Object.values(recordOf(plan['scenarios'])) as Record<string, unknown>[]) {
    scenario['overrides'] = Object.fromEntries(
      Object.entries(recordOf(scenario['overrides'])).filter(([, override]) => isRecord(override)),
    );
  }
  const version = plan['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    lost.push(problem('repair.version'));
  const from =
    typeof version === 'number' && Number.isInteger(version) && version >= 1
      ? version
      : SCHEMA_VERSION;
  const brought = bringForward({
    steps: {},
    scenarios: {},
    baselines: {},
    ...plan,
    schemaVersion: from,
  });
  if (isProblem(brought))
    return brought.code === 'files.newer' ? brought : problem('files.notAPlan');
  return brought.raw;
}

function contentsOf(envelope: Raw, lost: Problem[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const keep = (items: unknown, code: string, isSound: (content: unknown) => boolean): void => {
    for (const [hash, content] of Object.entries(recordOf(items))) {
      if (isSound(content) && hashText(canonicalJson(content)) === hash) kept[hash] = content;
      else lost.push(problem(code, { hash: hash.slice(0, 8) }));
    }
  };
  keep(envelope['baselines'], 'repair.baseline', (content) => !isProblem(migrate(content)));
  keep(
    envelope['pictures'],
    'repair.picture',
    (content) => pictureSchema.safeParse(content).success,
  );
  return kept;
}

/**
 * Every valid field of the plan, and its items, repaired if only some of their fields are invalid.
 */
function mendPlan(
  raw: RawPlan,
  { today, newId }: { today: string; newId(): string },
  lost: Problem[],
): Plan {
  const year = Number(today.slice(0, 4));
  const plan: Record<string, unknown> = {
    ...newPlan({
      id: newId(),
      baseScenarioId: 'scenario-base',
      title: say('model.untitledPlan'),
      horizon: { start: `${year}-01-01`, end: `${year + 2}-12-31` },
      baseTitle: say('model.baseScenario'),
    }),
    scenarios: {},
  };
  for (const [name, schema] of Object.entries(planSchema.shape)) {
    if (Object.hasOwn(COLLECTIONS, name) || name === 'schemaVersion') continue;
    if (schema.safeParse(raw[name]).success) plan[name] = raw[name];
    else lost.push(problem('repair.planField', { field: placeOf(['plan', name], { plan: raw }) }));
  }
  for (const name of NAMES) {
    if (raw[name] === undefined) {
      lost.push(
        problem('repair.collection', { collection: placeOf(['plan', name], { plan: raw }) }),
      );
      continue;
    }
    plan[name] = mendItems(name, recordOf(raw[name]), raw, lost);
  }
  return plan as Plan;
}

function mendItems(
  collection: CollectionName,
  items: Raw,
  raw: RawPlan,
  lost: Problem[],
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [id, item] of Object.entries(items)) {
    const where = placeOf(['plan', collection, id], { plan: raw });
    const mended = idSchema.safeParse(id).success
      ? mendItem(
          collection,
          id,
          withNearKeys(recordOf(item), Object.keys(COLLECTIONS[collection].shape), lost),
        )
      : null;
    if (!mended) {
      lost.push(problem('repair.item', { item: where }, { place: { collection, id } }));
      continue;
    }
    kept[id] = mended.item;
    for (const field of mended.unknown)
      lost.push(
        problem(
          'repair.unknown',
          { field: placeOf(['plan', collection, id, field], { plan: raw }) },
          { place: { collection, id, field } },
        ),
      );
    for (const field of mended.fields)
      lost.push(
        problem(
          'repair.field',
          { field: placeOf(['plan', collection, id, field], { plan: raw }) },
          { place: { collection, id, field } },
        ),
      );
  }
  return kept;
}
