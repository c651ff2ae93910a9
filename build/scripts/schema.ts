// `npm run schema`: writes shared/formats/phasage.schema.json, the JSON Schema of a `.phasage`
// file, from the model's own validators.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { fileSchema, hashSchema } from '../../shared/formats/phasage/envelope';
import { pictureSchema } from '../../shared/model/picture';
import { isoDateSchema } from '../../shared/model/dates';
import { periodSchema } from '../../shared/model/period';
import { COLLECTIONS } from '../../shared/model/plan';
import { idSchema, idSetSchema, provenanceSchema, spanSchema } from '../../shared/model/record';
import { ROOT } from './targets';

export const SCHEMA_PATH = `${ROOT}/shared/formats/phasage.schema.json`;

const names = z.registry<{ id: string }>();
const named = {
  ...COLLECTIONS,
  date: isoDateSchema,
  id: idSchema,
  idSet: idSetSchema,
  period: periodSchema,
  provenance: provenanceSchema,
  span: spanSchema,
  hash: hashSchema,
  picture: pictureSchema,
};
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

/**
 * The schema as text, with a final line break. Code checks what a schema can't (a day that exists,
 * an end after its start).
 */
export function schemaText(): string {
  const schema = z.toJSONSchema(fileSchema, {
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === isoDateSchema)
        Object.assign(jsonSchema, { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
    },
  });
  return `${JSON.stringify({ $schema: schema.$schema, title: 'Phasage', ...schema }, null, 1)}\n`;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  writeFileSync(SCHEMA_PATH, schemaText());
