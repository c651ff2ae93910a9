/** Reads a cell of a register. */
import type { Evaluation } from '../../../evaluate';
import { say, worded } from '../../../i18n/words';
import { offerSchema } from '../../../model/document';
import type { Message } from '../../../model/message';
import { problem } from '../../../model/problem';
import { nameKey } from '../../../model/periods/normalise';
import type { Id } from '../../../model/record';
import { setOf } from '../cellNames';
import { cellText, type Names } from '../cellWords';
import { type Field } from './columns';

/**
 * Finds steps by their titles, with or without numbers before them; null if there is none, or
 * several.
 */
export function stepsIn({ plan, tree }: Evaluation): (name: string) => Id | null {
  const known = new Map<string, Id | null>();
  for (const id of tree.order) {
    const title = nameKey(plan.steps[id]!.title);
    known.set(title, known.has(title) ? null : id);
  }
  for (const id of tree.order)
    known.set(nameKey(`${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title}`), id);
  return (name) => known.get(nameKey(name)) ?? null;
}

export type Readers = Names & { step(name: string): Id | null };

/** The value of a cell for its field; a Problem if it is unreadable. */
export function readCell(field: Field, cell: string, names: Readers): unknown {
  const text = cell.trim();
  const none = cellText(cell) === null;
  switch (field) {
    case 'title':
      return text === '' ? problem('table.pasteNoTitle') : text;
    case 'actorId':
      return none || nameKey(text) === nameKey(say('document.toName')) ? null : names.actor(text);
    case 'placeIds':
      return setOf(cell, names.place);
    case 'themeIds':
      return setOf(cell, names.theme);
    case 'stepIds':
      return setOf(cell, names.step, 'document.pasteUnknownStep');
    case 'state': {
      const states = offerSchema.shape.state.options;
      return none
        ? 'unknown'
        : (states.find((state) => nameKey(say(`document.state_${state}`)) === nameKey(text)) ??
            problem('document.pasteBadState', {
              text,
              states: states
                .map((state): Message => worded(`document.state_${state}`))
                .reduce((first, second) => ({ code: 'wording.listed', params: { first, second } })),
            }));
    }
    default:
      return cell.trim();
  }
}
