import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_PATH, schemaText } from '../../../../build/scripts/schema';

describe('phasage.schema.json', () => {
  it('is the output of `npm run schema` for the current validators', () => {
    expect(readFileSync(SCHEMA_PATH, 'utf8')).toBe(schemaText());
  });

  it('names the kinds of records, refuses unknown fields and checks dates', () => {
    const schema = JSON.parse(schemaText()) as {
      $defs: Record<string, { additionalProperties?: boolean; pattern?: string }>;
    };
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(['steps', 'period', 'themes', 'scenarios', 'date', 'id']),
    );
    expect(schema.$defs['steps']!.additionalProperties).toBe(false);
    expect(new RegExp(schema.$defs['date']!.pattern!).test('2024-06-30')).toBe(true);
  });
});
