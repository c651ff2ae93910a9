/**
 * The visible rows from top to bottom: the tree without folded and filtered parts. Table and chart
 * share this list.
 */
import type { Evaluation } from '../../shared/evaluate';
import { toDay } from '../../shared/model/dates';
import type { Id } from '../../shared/model/record';
import type { ResolvedStep } from '../../shared/schedule/resolve';
import type { RowIndex } from '../gantt/rows';
import { isFiltering, type Filter } from '../../shared/analysis/filter';

/** Steps that the user has folded or unfolded. */
type Folded = Readonly<Record<Id, boolean>>;

export interface RowsShown {
  /** The ids in order; the same list object while nothing changes. */
  readonly ids: readonly Id[];
  readonly indexOf: RowIndex;
  /** Rows that are visible only because a sub-step matches the filter. */
  readonly faded: ReadonlySet<Id>;
}

/**
 * True if the step is folded. A step whose children are rounds starts folded, with its capsules on
 * its own row.
 */
export function isFolded(evaluation: Evaluation, folded: Folded, id: Id): boolean {
  const chosen = folded[id];
  if (chosen !== undefined) return chosen;
  const childIds = evaluation.tree.childIdsOf(id);
  return (
    childIds.length > 0 &&
    childIds.every((childId) => evaluation.plan.steps[childId]?.kind === 'round')
  );
}

/**
 * The text for searches: without accents, in lower case, with plain apostrophes, spaces and
 * ligatures.
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/\s/g, ' ')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

const overlaps = (list: readonly string[], has: (id: string) => boolean): boolean =>
  list.length === 0 || list.some(has);

/** `text`: the filter's own, after `plain`. */
function matches(resolved: ResolvedStep, filter: Filter, text: string): boolean {
  const { step } = resolved;
  if (
    text &&
    !plain(`${resolved.wbs} ${step.title} ${resolved.label} ${step.notes}`).includes(text)
  )
    return false;
  if (!overlaps(filter.themeIds, (id) => step.themeIds[id] === true)) return false;
  if (!overlaps(filter.placeIds, (id) => step.placeIds[id] === true)) return false;
  if (!overlaps(filter.ownerIds, (id) => step.ownerId === id)) return false;
  if (!overlaps(filter.statuses, (status) => step.status === status)) return false;
  if (!overlaps(filter.certainties, (certainty) => resolved.certainty === certainty)) return false;
  return touches(resolved, filter.period);
}

function touches({ start, end }: ResolvedStep, period: Filter['period']): boolean {
  if (period === null) return true;
  if (start === null && end === null) return false;
  const from = period.start === null ? -Infinity : toDay(period.start);
  const to = period.end === null ? Infinity : toDay(period.end);
  return (start ?? end!) <= to && (end ?? start!) >= from;
}

/** The visible rows. A filter ignores folds, so that every match is visible. */
export function rowsShown(evaluation: Evaluation, folded: Folded, filter: Filter): RowsShown {
  const ids: Id[] = [];
  const faded = new Set<Id>();
  const { tree } = evaluation;
  if (isFiltering(filter)) {
    const kept = new Set<Id>();
    const text = plain(filter.text.trim());
    for (let index = tree.order.length - 1; index >= 0; index -= 1) {
      const id = tree.order[index]!;
      const resolved = evaluation.steps.get(id)!;
      if (matches(resolved, filter, text)) kept.add(id);
      else if (resolved.childIds.some((childId) => kept.has(childId))) {
        kept.add(id);
        faded.add(id);
      }
    }
    ids.push(...tree.order.filter((id) => kept.has(id)));
  } else {
    const visit = (list: readonly Id[]): void => {
      for (const id of list) {
        ids.push(id);
        const childIds = tree.childIdsOf(id);
        if (childIds.length > 0 && !isFolded(evaluation, folded, id)) visit(childIds);
      }
    };
    visit(tree.rootIds);
  }
  return { ids, indexOf: rowIndex(ids), faded };
}

/** The index of a list of rows, made when first used. */
function rowIndex(ids: readonly Id[]): RowIndex {
  let made: Map<Id, number> | null = null;
  const index = (): Map<Id, number> => {
    made ??= new Map(ids.map((id, at) => [id, at]));
    return made;
  };
  return { get: (id) => index().get(id), has: (id) => index().has(id) };
}

/** `rowsShown` with a cache: an edit that moves nothing in the tree returns the same list. */
export function makeRowsShown(): (
  evaluation: Evaluation,
  view: { readonly folded: Folded; readonly filter: Filter },
) => RowsShown {
  let last: {
    tree: Evaluation['tree'];
    steps: unknown;
    folded: unknown;
    filter: Filter;
    rows: RowsShown;
  } | null = null;
  return (evaluation, { folded, filter }) => {
    const steps = isFiltering(filter) ? evaluation.steps : null;
    if (
      last &&
      last.tree === evaluation.tree &&
      last.steps === steps &&
      last.folded === folded &&
      last.filter === filter
    )
      return last.rows;
    last = {
      tree: evaluation.tree,
      steps,
      folded,
      filter,
      rows: rowsShown(evaluation, folded, filter),
    };
    return last.rows;
  };
}
