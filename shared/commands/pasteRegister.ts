/**
 * Rows of a spreadsheet for one of the two registers of the document: pasteRegister adds and
 * changes them in one edit. formats/clipboard computes what to write.
 */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { offerSchema, solutionSchema } from '../model/document';
import { problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { defineCommand } from './command';
import { missingReference } from './registers';
import { newActorSchema, writeNewActors } from './paste';

const ITEMS = { offers: offerSchema, solutions: solutionSchema };

export const pasteRegister = defineCommand({
  name: 'pasteRegister',
  payload: z.object({
    register: z.enum(['offers', 'solutions']),
    added: z.array(z.union([offerSchema, solutionSchema])),
    changed: z.array(z.object({ id: idSchema, fields: z.record(z.string(), z.unknown()) })),
    newActors: z.array(newActorSchema),
  }),
  undo: 'entry',
  apply({ plan, draft, payload: { register, added, changed, newActors } }) {
    const refused = writeNewActors(plan, draft, newActors);
    if (refused) return refused;
    const write = (item: unknown): ReturnType<typeof problem> | undefined => {
      const checked = ITEMS[register].safeParse(item);
      if (!checked.success)
        return problem('problems.badPayload', {
          field: checked.error.issues[0]?.path.join('.') ?? '',
        });
      (draft[register] as Record<Id, unknown>)[checked.data.id] = checked.data;
      // Checks against the draft, since only it holds the actors of this same edit.
      return missingReference(draft, register, checked.data);
    };
    for (const item of added) {
      const wrong = plan[register][item.id] ? problem('problems.idTaken') : write(item);
      if (wrong) return wrong;
    }
    for (const { id, fields } of changed) {
      const item = plan[register][id];
      const wrong = item
        ? write({ ...item, ...fields, id })
        : problem('problems.notFound', {}, { place: { collection: register, id } });
      if (wrong) return wrong;
    }
    return undefined;
  },
  label: (_plan, { register, added, changed }) => {
    const kind = labelled(`document.block_${register}`);
    if (changed.length === 0)
      return { code: 'commands.pasteRegisterAdded', params: { kind, count: added.length } };
    if (added.length === 0)
      return { code: 'commands.pasteRegisterChanged', params: { kind, count: changed.length } };
    return {
      code: 'commands.pasteRegister',
      params: { kind, added: added.length, changed: changed.length },
    };
  },
});
