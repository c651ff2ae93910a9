/**
 * Moves the successors of moved steps, only as far as their links require (H12 of
 * hypotheses/RULES.md).
 */
import { onCycles } from '../model/cycles';
import type { Day } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { canMove, type Dependency } from '../model/step';
import { listOf } from '../model/tree';
import { ownSpan, placedPeriod, spanOf, type DaySpan } from './span';
import type { MovesInput } from './types';

type Steps = Plan['steps'];

/** Days by which a step was pushed, in all and by each link. */
export interface Push {
  readonly days: number;
  readonly links: ReadonlyMap<Id, number>;
}
export type Pushed = ReadonlyMap<Id, Push>;
const NOBODY: Pushed = new Map<Id, Push>();

/**
 * The steps that delayed steps push later, and by how much. `before` are the steps without the
 * delays: if a link is already broken there, it pushes only by the additional days.
 */
export function pushSuccessors(input: MovesInput): Pushed {
  const links = followed(input);
  return input.delays.size === 0 || links.size === 0 ? NOBODY : new Pushing(input, links).run();
}

/** Links between existing steps, by predecessor, without those in a loop. */
function followed({
  steps,
  dependencies,
}: Pick<MovesInput, 'steps' | 'dependencies'>): Map<Id, Dependency[]> {
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

class Pushing {
  private readonly pushed = new Map<Id, { days: number; links: Map<Id, number> }>();
  private readonly delayed = new Map<Id, DaySpan>();
  private readonly children = new Map<Id, Id[]>();
  private readonly waiting = new Set<Id>();
  private readonly before: Steps;
  private readonly after: Steps;

  constructor(
    { before, steps, delays }: MovesInput,
    private readonly links: ReadonlyMap<Id, readonly Dependency[]>,
  ) {
    [this.before, this.after] = [before, steps];
    for (const [id, { months }] of delays) {
      const step = steps[id];
      if (step) this.delayed.set(id, ownSpan(step, placedPeriod(step, months, 0)));
    }
    for (const { id, parentId, included } of listOf(steps)) {
      if (!included || parentId === null || !steps[parentId]?.included) continue;
      const list = this.children.get(parentId);
      if (list) list.push(id);
      else this.children.set(parentId, [id]);
    }
  }

  run(): Pushed {
    for (const id of this.delayed.keys()) this.touch(id);
    // Links between the generations of one group could push it forever, so stop after many turns.
    const maxTurns = 1000 + this.links.size * 50;
    let turn = 0;
    for (const id of this.waiting) {
      this.waiting.delete(id);
      for (const link of this.links.get(id) ?? []) this.follow(link);
      if ((turn += 1) >= maxTurns) break;
    }
    return this.pushed;
  }

  /** Queues the links of a moved step, and of all its groups. */
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
    if (days > 0) this.push(link.toId, days, link.id);
  }

  private push(id: Id, days: number, linkId: Id): void {
    const step = this.after[id]!;
    if (step.status === 'done') return;
    if (canMove(step)) {
      const known = this.pushed.get(id) ?? {
        days: 0,
        links: new Map<Id, number>(),
      };
      known.days += days;
      known.links.set(linkId, (known.links.get(linkId) ?? 0) + days);
      this.pushed.set(id, known);
      this.touch(id);
    }
    for (const childId of this.children.get(id) ?? []) this.push(childId, days, linkId);
  }

  /** The days of a step, extended to its sub-steps (S2), with or without the moves so far. */
  private span(id: Id, now: boolean): DaySpan {
    const below = (this.children.get(id) ?? []).map((childId) => this.span(childId, now));
    const own = now ? this.movedSpan(id) : this.ownBefore(id);
    return below.length === 0 ? own : spanOf([own, ...below]);
  }

  private ownBefore(id: Id): DaySpan {
    return ownSpan((this.before[id] ?? this.after[id])!);
  }

  private movedSpan(id: Id): DaySpan {
    const { start, end } = this.delayed.get(id) ?? ownSpan(this.after[id]!);
    const more = this.pushed.get(id)?.days ?? 0;
    return {
      start: start === null ? null : start + more,
      end: end === null ? null : end + more,
    };
  }
}

/** Ends are inclusive: a successor starts the day after its predecessor ends. */
const GAPS = { FS: 1, SS: 0, FF: 0, SF: -1 } as const satisfies Record<Dependency['type'], number>;

/** By how many days a link is broken (below 0: the slack); null if one of its ends is open. */
function lack(
  { fromId, toId, type, lagDays }: Dependency,
  span: (id: Id) => DaySpan,
): number | null {
  const [from, to] = [span(fromId), span(toId)];
  const bound: Day | null = type === 'FS' || type === 'FF' ? from.end : from.start;
  const held: Day | null = type === 'FS' || type === 'SS' ? to.start : to.end;
  if (bound === null || held === null) return null;
  return bound + GAPS[type] + lagDays - held;
}
