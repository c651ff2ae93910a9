/** Cycles of a directed graph. */
import type { Id } from './record';

/**
 * The nodes of a directed graph (node -> its successors) that are on a cycle. Tarjan's strongly
 * connected components without recursion: a damaged plan may be too deep for the call stack.
 */
export function onCycles(graph: ReadonlyMap<Id, readonly Id[]>): Set<Id> {
  const index = new Map<Id, number>();
  const low = new Map<Id, number>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const found = new Set<Id>();
  const enter = (id: Id): { id: Id; next: number } => {
    index.set(id, index.size);
    low.set(id, index.get(id)!);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const leave = (id: Id): void => {
    if (low.get(id) !== index.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) {
      isOpen.delete(member);
      if (members.length > 1 || graph.get(member)?.includes(member)) found.add(member);
    }
  };
  const lower = (id: Id, value: number): void => {
    low.set(id, Math.min(low.get(id)!, value));
  };
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const calls = [enter(root)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const next = graph.get(call.id)?.[call.next];
      call.next += 1;
      if (next === undefined) {
        leave(call.id);
        calls.pop();
        const caller = calls.at(-1);
        if (caller) lower(caller.id, low.get(call.id)!);
      } else if (!index.has(next)) calls.push(enter(next));
      else if (isOpen.has(next)) lower(call.id, index.get(next)!);
    }
  }
  return found;
}
