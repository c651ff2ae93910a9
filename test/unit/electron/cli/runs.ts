/** Runs of the command line in a folder of their own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readPhasage, writePhasage } from '../../../../shared/formats/phasage';
import { isProblem } from '../../../../shared/model/problem';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { temporaryFolder } from './harness';

export const at = temporaryFolder();

export const planIn = (path: string): Plan => {
  const file = readPhasage(readFileSync(path, 'utf8'));
  if (isProblem(file)) throw new Error(file.code);
  return file.plan;
};

export const SAVED = { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' };

/** A file with the Acte 3 plan after a change. */
export function fileWith(name: string, change: (plan: Plan) => void): string {
  const plan = structuredClone(acte3Plan('plan-1'));
  change(plan);
  writeFileSync(at(name), writePhasage(plan, {}, SAVED));
  return at(name);
}
