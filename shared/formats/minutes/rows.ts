/** What a row of a table in minutes proposes. */
import type { Id } from '../../model/record';
import { sameWords } from './already';
import { findDates, type FoundDate } from './dates';
import { act, stepChange, type Around, type Found, type Minutes } from './line';
import type { MinutesLine } from './lines';
import { findActors } from './names';
import { decisionOf, stepFrom } from './proposal';
import { spoken } from './signs';
import { cellOf, isDone, type Role } from './table';

/** The proposals of a row, by the head of its table; without one, by its cells. */
export function readRow(
  line: MinutesLine,
  head: readonly Role[] | null,
  minutes: Minutes,
  around: Around,
): Found[] {
  if (!head || line.columns.length > head.length + 1) return readCells(line, minutes, around);
  const has = (role: Role): boolean => head.includes(role);
  if (has('name') || has('present') || has('excused')) return [];
  if (has('step')) return readStep(line, head, minutes, around);
  const type = spoken(cellOf(line, head, 'type'));
  if (has('type') && !/^(?:decision|action|tache)/.test(type)) return [];
  if (has('type'))
    return readDone(
      type.startsWith('d') ? 'decision' : 'action',
      'what',
      line,
      head,
      minutes,
      around,
    );
  const both = [
    ...(has('decision') ? readDone('decision', 'decision', line, head, minutes, around) : []),
    ...(has('action') ? readDone('action', 'action', line, head, minutes, around) : []),
  ];
  if (has('decision') || has('action')) return both;
  const isTask = has('who') || has('due') || has('state');
  const kind = around.section === 'decisions' ? 'decision' : 'action';
  if (around.section === 'phasing' && !has('who')) return readStep(line, head, minutes, around);
  return isTask || around.section === 'decisions' || around.section === 'actions'
    ? readDone(kind, 'what', line, head, minutes, around)
    : [];
}

/** A decision or an action, with who and when in columns of their own. */
function readDone(
  kind: 'decision' | 'action',
  role: Role,
  line: MinutesLine,
  head: readonly Role[],
  minutes: Minutes,
  { above }: Around,
): Found[] {
  const title = cellOf(line, head, role);
  if (title.length < 2) return [];
  const inTitle = findDates(title, minutes.context);
  const becomes = stepChange(title, inTitle, above, minutes.plan);
  const due = findDates(cellOf(line, head, 'due'), minutes.context);
  const found = act(kind, title, due.length > 0 ? due : inTitle, minutes, !isDone(line, head));
  const who = kind === 'action' ? cellOf(line, head, 'who') : '';
  const actor = findActors(who, minutes.plan)[0];
  const owned =
    who === '' || !('ownerId' in found.proposal)
      ? found
      : {
          ...found,
          proposal: {
            ...found.proposal,
            ownerId: actor?.id ?? null,
            owner: actor ? null : who,
          },
        };
  return [owned, ...(becomes ? [becomes] : [])];
}

/** A row about a step: its date, or what became of it. */
function readStep(
  line: MinutesLine,
  head: readonly Role[],
  minutes: Minutes,
  { above }: Around,
): Found[] {
  const title = cellOf(line, head, head.includes('step') ? 'step' : 'what');
  const told = `${title} : ${cellOf(line, head, 'state')} ${cellOf(line, head, 'due')}`.trim();
  const becomes = stepChange(told, findDates(told, minutes.context), above, minutes.plan);
  if (becomes) return [becomes];
  const date = findDates(cellOf(line, head, 'due'), minutes.context)[0];
  const proposal = date ? stepFrom(title, date, null, minutes.plan, true) : null;
  return proposal ? [{ proposal, dates: [date!] }] : [];
}

/**
 * A row without a head, by its cells: one that is a date, perhaps one that is an actor, the first
 * of the others for what is to be done. A row without a date is none.
 */
function readCells(
  { cells }: MinutesLine,
  { plan, context, kept, people }: Minutes,
  { section }: Around,
): Found[] {
  const dated = cells
    .map((cell): FoundDate | undefined => findDates(cell, context)[0])
    .map((date, index) =>
      date && date.words.length >= cells[index]!.length - 2 ? date : undefined,
    );
  const date = dated.findLast((one) => one !== undefined);
  if (!date) return [];
  const actors = cells.map(
    (cell): Id | undefined =>
      findActors(cell, plan).find(({ start, end }) => end - start === cell.length)?.id,
  );
  const title = cells.find(
    (cell, index) =>
      dated[index] === undefined &&
      actors[index] === undefined &&
      !/^[A-Z]{0,2}\d{1,3}\.?$/.test(cell),
  );
  if (title === undefined) return [];
  const ownerId = actors.find((id) => id !== undefined) ?? null;
  const isActed = section === 'actions' || section === 'decisions';
  const proposal = isActed
    ? {
        ...decisionOf(section === 'actions' ? 'action' : 'decision', title, [date], plan, people),
        ownerId,
        likely: !date.doubt && !kept.decisions.has(sameWords(title)),
      }
    : stepFrom(title, date, null, plan, true);
  return proposal ? [{ proposal, dates: [date] }] : [];
}
