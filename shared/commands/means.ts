/**
 * Several means lines in one edit, for the edits, fills and pastes of a grid: editLines. For a
 * single line see budget.ts.
 */
import { z } from 'zod';
import { meansLineSchema, type MeansLine } from '../model/means';
import { idSchema, type Id } from '../model/record';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { overFunded } from './overFunded';
import { contradictionOf } from './lineRules';
import { addIn, writeFields } from './writing';

/** Fields that affect no amount and no payment. */
const IDLE: ReadonlySet<string> = new Set<keyof MeansLine>([
  'horizon',
  'lens',
  'order',
  'notes',
  'themeIds',
  'placeIds',
  'actorId',
  'lifeYears',
  'provenance',
]);

const changeSchema = z.object({
  id: idSchema,
  fields: z.record(z.string(), z.unknown()),
}) as z.ZodType<{ id: Id; fields: Partial<MeansLine> }>;

/**
 * Adds lines and changes fields of lines, all or none. A Problem if one of them contradicts itself,
 * if funders would pay more than a line costs, or as for `writeFields` and `addIn`.
 */
export const editLines = defineCommand({
  name: 'editLines',
  payload: z.object({
    scenarioId: idSchema,
    added: z.array(meansLineSchema),
    changed: z.array(changeSchema),
  }),
  undo: 'entry',
  apply({ plan, draft, payload: { scenarioId, added, changed } }) {
    const seen = overlay(plan, scenarioId).meansLines;
    for (const [line, written] of [
      ...added.map((line) => [line, line] as const),
      ...changed.map(
        ({ id, fields }) => [{ ...seen[id], ...fields, id } as MeansLine, fields] as const,
      ),
    ]) {
      const against = contradictionOf(line, written);
      if (against) return against;
    }
    for (const line of added) {
      const refused = addIn(plan, draft, scenarioId, 'meansLines', line);
      if (refused) return refused;
    }
    for (const { id, fields } of changed) {
      const refused = writeFields(plan, draft, scenarioId, 'meansLines', id, fields);
      if (refused) return refused;
    }
    return overFunded(plan, draft, scenarioId, {
      lineIds: [
        ...added.map(({ id }) => id),
        ...changed
          .filter(({ fields }) => Object.keys(fields).some((field) => !IDLE.has(field)))
          .map(({ id }) => id),
      ],
    });
  },
  label: (plan, { added, changed }) => {
    const title = added[0]?.title ?? plan.meansLines[changed[0]?.id ?? '']?.title ?? '';
    if (added.length > 0 && changed.length > 0)
      return {
        code: 'commands.editLines',
        params: { added: added.length, changed: changed.length },
      };
    return {
      code: added.length > 0 ? 'commands.addLines' : 'commands.setLines',
      params: { count: added.length + changed.length, title },
    };
  },
});
