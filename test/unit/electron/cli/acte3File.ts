import { beforeAll } from 'vitest';
import { phasage, temporaryFolder } from './harness';

/** The template's plan in a file, made before the tests of a file. */
export function acte3File(): { at: (name: string) => string; plan: string } {
  const at = temporaryFolder();
  const plan = at('acte3.phasage');
  beforeAll(async () => {
    await phasage('new', '--template', 'acte3', '-o', plan);
  });
  return { at, plan };
}

export const json = (out: string): Record<string, never> =>
  JSON.parse(out) as Record<string, never>;
