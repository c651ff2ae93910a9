/**
 * Lets another program print, through files in a folder that both know: the job in one, the answer
 * and the bytes in others.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { printJobSchema, shownSchema } from '../../shared/desktop/printing';
import type { PrintedFiles } from './files';
import { messageParamsSchema } from '../../shared/model/message';

const askedSchema = z.object({ job: printJobSchema, kind: z.enum(['pdf', 'svg', 'png']) });
export type Errand = z.infer<typeof askedSchema>;

const answerSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(false),
    code: z.string(),
    params: messageParamsSchema,
  }),
  z.object({ ok: z.literal(true), value: shownSchema.extend({ count: z.int().min(0) }) }),
]);

/** Puts the job into the folder. */
export async function writeErrand(folder: string, errand: Errand): Promise<void> {
  await writeFile(join(folder, 'job.json'), JSON.stringify(errand), { mode: 0o600 });
}

/** Reads the job from a folder. Rejects if there is none. */
export async function readErrand(folder: string): Promise<Errand> {
  return askedSchema.parse(JSON.parse(await readFile(join(folder, 'job.json'), 'utf8')));
}

/** Writes the answer into the folder after its bytes, so that an existing answer is complete. */
export async function writeAnswer(folder: string, printed: PrintedFiles): Promise<void> {
  if (!printed.ok)
    return writeFile(join(folder, 'answer.json'), JSON.stringify(printed), { mode: 0o600 });
  const { files, ...value } = printed.value;
  for (const [index, bytes] of files.entries())
    await writeFile(join(folder, `part-${index}`), bytes, { mode: 0o600 });
  await writeFile(
    join(folder, 'answer.json'),
    JSON.stringify({ ok: true, value: { ...value, count: files.length } }),
    { mode: 0o600 },
  );
}

/** Reads the answer from a folder. Rejects if there is none. */
export async function readAnswer(folder: string): Promise<PrintedFiles> {
  const answer = answerSchema.parse(
    JSON.parse(await readFile(join(folder, 'answer.json'), 'utf8')),
  );
  if (!answer.ok) return answer;
  const { count, ...value } = answer.value;
  return {
    ok: true,
    value: {
      ...value,
      files: await Promise.all(
        Array.from({ length: count }, (_, index) => readFile(join(folder, `part-${index}`))),
      ),
    },
  };
}
