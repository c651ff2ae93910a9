/**
 * Steps that wait for others which have moved move with them, no more than their links ask (H12 of
 * hypotheses/RULES.md).
 */
import { copyOf } from '../model/copy';
import { onCycles } from '../model/cycles';
import type { Day } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Dependency, Step } from '../model/step';
import { listOf } from '../model/tree';
import { ownSpan, spanOf, type DaySpan } from './resolve';
import { laterByDays } from '../wording/movedPeriod';

type Steps = Plan['steps'];

/** Days by which steps were pushed, by id. */
export type Pushed = ReadonlyMap<Id, number>;
const NOBODY: Pushed = new Map<Id, number>();

const memory = new WeakMap<Plan, { before: Plan; plan: Plan; pushed: Pushed }>();
const later = new WeakMap<Step, Map<number, Step>>();

/**
 * The plan `after` with what waits for the steps `moved` pushed later in days, and by how much.
 * `before` is the plan in which they had not moved: a
 * link broken there already asks only for what has been added to it.
 */
export function pushSuccessors(
  before: Plan,
  after: Plan,
  moved: readonly Id[],
): { plan: Plan; pushed: Pushed } {
  const known = memory.get(after);
  if (known && known.before === before) return known;
  const pushed =
    moved.length === 0 ? NOBODY : new Push(before.steps, after.steps, followed(after)).run(moved);
  const steps: Steps = pushed.size === 0 ? after.steps : copyOf(after.steps);
  for (const [id, days] of pushed) steps[id] = pushedStep(after.steps[id]!, days);
  const result = { before, plan: pushed.size === 0 ? after : { ...after, steps }, pushed };
  memory.set(after, result);
  return result;
}

function pushedStep(step: Step, days: number): Step {
  const known = later.get(step) ?? new Map<number, Step>();
  later.set(step, known);
  const found = known.get(days) ?? {
    ...step,
    period: laterByDays(step.period!, days, step.kind === 'milestone'),
  };
  known.set(days, found);
  return found;
}

/** Links between steps that are there, by the step waited for; links in a loop are left out. */
function followed({ steps, dependencies }: Plan): Map<Id, Dependency[]> {
  const links = new Map<Id, Dependency[]>();
  for (const link of Object.values(dependencies)) {
    if (!steps[link.fromId]?.included || !steps[link.toId]?.included) continue;
    const list = links.get(link.fromId);
    if (list) list.push(link);
    else links.set(link.fromId, [link]);
  }
  const loops = onCycles(
    new Map([...links].map(([id, list]) => [id, list.map(({ toId }) => toId)])),
  );
  for (const [id, list] of links)
    if (loops.has(id))
      links.set(
        id,
        list.filter(({ toId }) => !loops.has(toId)),
      );
  return links;
}

class Push {
  private readonly days = new Map<Id, number>();
  private readonly children = new Map<Id, Id[]>();
  private readonly waiting = new Set<Id>();

  constructor(
    private readonly before: Steps,
    private readonly after: Steps,
    private readonly links: ReadonlyMap<Id, readonly Dependency[]>,
  ) {
    if (links.size === 0) return;
    for (const { id, parentId, included } of listOf(after)) {
      if (!included || parentId === null || !after[parentId]?.included) continue;
      const list = this.children.get(parentId);
      if (list) list.push(id);
      else this.children.set(parentId, [id]);
    }
  }

  run(moved: readonly Id[]): Pushed {
    if (this.links.size === 0) return NOBODY;
    for (const id of moved) this.touch(id);
    // A family whose links cross its generations could push itself for ever: it stops after many
    // turns.
    const most = 1000 + this.links.size * 50;
    let turn = 0;
    for (const id of this.waiting) {
      this.waiting.delete(id);
      for (const link of this.links.get(id) ?? []) this.follow(link);
      if ((turn += 1) >= most) break;
    }
    return this.days;
  }

  /** A step has moved: its links are to be looked at, and those of all it stands under. */
  private touch(start: Id): void {
    const seen = new Set<Id>();
    for (
      let id: Id | null = start;
      id !== null && !seen.has(id);
      id = this.after[id]?.parentId ?? null
    ) {
      seen.add(id);
      this.waiting.add(id);
    }
  }

  private follow(link: Dependency): void {
    const asked = lack(link, (id) => this.span(id, true));
    const already = lack(link, (id) => this.span(id, false));
    const days = asked === null ? 0 : asked - Math.max(0, already ?? 0);
    if (days > 0) this.push(link.toId, days);
  }

  private push(id: Id, days: number): void {
    const { period, status } = this.after[id]!;
    if (status === 'done') return;
    if (period && (period.start !== null || period.end !== null)) {
      this.days.set(id, (this.days.get(id) ?? 0) + days);
      this.touch(id);
    }
    for (const childId of this.children.get(id) ?? []) this.push(childId, days);
  }

  private span(id: Id, now: boolean): DaySpan {
    const below = spanOf((this.children.get(id) ?? []).map((childId) => this.span(childId, now)));
    if (below.start !== null || below.end !== null) return below;
    const step = now ? this.after[id] : (this.before[id] ?? this.after[id]);
    if (!step) return below;
    const { start, end } = ownSpan(step);
    const more = now ? (this.days.get(id) ?? 0) : 0;
    return { start: start === null ? null : start + more, end: end === null ? null : end + more };
  }
}

/**
 * By how many days a link is broken (below 0: to spare); null where an end that it speaks of is
 * open.
 */
function lack(
  { fromId, toId, type, lagDays }: Dependency,
  span: (id: Id) => DaySpan,
): number | null {
  const [from, to] = [span(fromId), span(toId)];
  const bound: Day | null = type === 'FS' || type === 'FF' ? from.end : from.start;
  const held: Day | null = type === 'FS' || type === 'SS' ? to.start : to.end;
  if (bound === null || held === null) return null;
  // Ends are inclusive: what starts after an end starts the day after it.
  const gap = type === 'FS' ? 1 : type === 'SF' ? -1 : 0;
  return bound + gap + lagDays - held;
}
