import { describe, expect, it } from 'vitest';
import { FIELDS, OVERRIDABLE_COLLECTIONS, type FieldNames } from '../../../../shared/model/fields';
import { COLLECTIONS } from '../../../../shared/model/plan';

describe('the rows of fields', () => {
  it('are the fields of the schemas, except the id', () => {
    for (const collection of OVERRIDABLE_COLLECTIONS)
      expect(['id', ...FIELDS[collection].keys()].sort()).toEqual(
        Object.keys(COLLECTIONS[collection].shape).sort(),
      );
  });

  it('accept only names of the schema: a typo does not compile', () => {
    const named: Partial<FieldNames> = {
      steps: [
        'period',
        // @ts-expect-error no field of a step
        'perriod',
        // @ts-expect-error a field of a line of means
        'vatRate',
        // @ts-expect-error the id is no field
        'id',
      ],
    };
    expect(named.steps?.filter((name) => FIELDS.steps.has(name))).toEqual(['period']);
  });
});
