/** A printing engine for tests, and a plan to print. */
import { writeFileSync } from 'node:fs';
import type { Io } from '../../../../electron/cli/command';
import type { PrintJob } from '../../../../shared/desktop/printing';
import { writePhasage } from '../../../../shared/formats/phasage';
import { acte3Plan } from '../../../../shared/templates/acte3';

export const PLAN = {
  ...acte3Plan('plan'),
  presets: {
    p: {
      id: 'p',
      order: 'a0',
      title: 'Pour le COPIL',
      options: { paper: 'A4', groupBy: 'owner', depth: 1 },
    },
  },
};

/** The plan’s file in that folder. */
export function file(at: (name: string) => string): string {
  writeFileSync(
    at('plan.phasage'),
    writePhasage(PLAN, {}, { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' }),
  );
  return at('plan.phasage');
}

/** An engine that answers with `count` files, and the requests to it. */
export function engine(
  count = 1,
  problem: { code: string; params: Record<string, string | number> } | null = null,
): { print: Io['print']; asked: { job: PrintJob; kind: string }[] } {
  const asked: { job: PrintJob; kind: string }[] = [];
  return {
    asked,
    print: async (job, kind) => {
      asked.push({ job, kind });
      return {
        ok: true,
        value: {
          pages: count,
          title: 'Feuille de route',
          problem,
          files: Array.from({ length: count }, (_, index) => Buffer.from(`page ${index + 1}`)),
        },
      };
    },
  };
}
