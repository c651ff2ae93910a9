import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Io } from '../../../../electron/cli/command';
import { run } from '../../../../electron/cli/run';
import type { LivingData } from '../../../../shared/formats/living/file';
import { writePhasage } from '../../../../shared/formats/phasage';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { temporaryFolder } from './harness';

const at = temporaryFolder();
const PAGE =
  '<title>PHASAGE_LIVING_TITLE</title><script id="data" type="application/json">"PHASAGE_LIVING_DATA"</script>';

const exported = (
  page: string | null,
  ...more: string[]
): Promise<{ code: number; said: string }> => exportedOf(acte3Plan('plan'), page, ...more);

async function exportedOf(
  plan: Plan,
  page: string | null,
  ...more: string[]
): Promise<{ code: number; said: string }> {
  writeFileSync(
    at('plan.phasage'),
    writePhasage(plan, {}, { savedWith: 'essai', savedAt: '2024-05-15T10:00:00Z' }),
  );
  let said = '';
  const io: Io = {
    out: (text) => {
      said += text;
    },
    err: (text) => {
      said += text;
    },
    today: () => '2024-03-08',
    now: () => '',
    newId: () => 'new',
    print: async () => ({ ok: false, code: 'print.noBrowser', params: {} }),
    livingPage: async () => page,
  };
  return {
    code: await run(
      ['export', at('plan.phasage'), '--to', 'living', '-o', at('plan.html'), '--force', ...more],
      io,
    ),
    said,
  };
}

it('fills the built page with the plan, without its notes, for the requested scenario', async () => {
  expect(await exported(PAGE, '--scenario', 'Investissement renforcé')).toEqual({
    code: 0,
    said: `1 page : ${at('plan.html')}`,
  });
  const text = readFileSync(at('plan.html'), 'utf8');
  const data = JSON.parse(/application\/json">(.*)<\/script>/.exec(text)![1]!) as LivingData;
  expect(data).toMatchObject({ madeOn: '2024-03-08', means: true, hypotheses: true });
  expect(data.plan.scenarios[data.scenarioId]!.title).toBe('Investissement renforcé');
  expect(text).not.toContain('Dates d’exemple');
});

it('includes the requested scenario even if it is archived, but no other archived ones', async () => {
  const plan = acte3Plan('plan');
  const archived = (id: string) => ({ ...plan.scenarios[id]!, archived: true });
  const shelved = {
    ...plan,
    scenarios: {
      ...plan.scenarios,
      'scenario-investissement': archived('scenario-investissement'),
      'scenario-postes': archived('scenario-postes'),
    },
  };
  expect((await exportedOf(shelved, PAGE, '--scenario', 'Investissement renforcé')).code).toBe(0);
  const data = JSON.parse(
    /application\/json">(.*)<\/script>/.exec(readFileSync(at('plan.html'), 'utf8'))![1]!,
  ) as LivingData;
  expect([data.scenarioId, Object.keys(data.plan.scenarios)]).toEqual([
    'scenario-investissement',
    [plan.baseScenarioId, 'scenario-investissement'],
  ]);
});

it('reports missing parts, and writes nothing', async () => {
  const before = existsSync(at('plan.html')) ? readFileSync(at('plan.html'), 'utf8') : null;
  for (const page of [null, '<html></html>'])
    expect(await exported(page)).toMatchObject({
      code: 1,
      said: expect.stringContaining('La page à remplir manque') as string,
    });
  expect(existsSync(at('plan.html')) ? readFileSync(at('plan.html'), 'utf8') : null).toBe(before);
});
