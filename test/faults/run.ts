/**
 * `npm run faults [-- --quick] [--only NAME] [--what KIND OF DAMAGE] [--json FILE]`: what is done
 * to Phasage, and what is lost. Not part of the tests.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../build/scripts/build';
import { clockJumps } from './clock';
import { damages } from './damages';
import { fullDisk } from './disk';
import { hostComesBack } from './hostBack';
import { hostPowerCuts } from './hostPower';
import { browserKills } from './kills';
import { powerCuts } from './power';
import { tableOf, type Amount, type Family } from './report';
import { serverKills } from './server';
import { touchedFiles } from './touched';
import { twoWindows } from './windows';

const FAMILIES: Readonly<Record<string, (amount: Amount) => Promise<Family>>> = {
  kills: browserKills,
  server: serverKills,
  power: powerCuts,
  hostPower: hostPowerCuts,
  damage: damages,
  disk: fullDisk,
  windows: twoWindows,
  clock: clockJumps,
  hostBack: hostComesBack,
  touched: touchedFiles,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    what: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const names = values.only === undefined ? Object.keys(FAMILIES) : values.only.split(',');
const unknown = names.find((name) => !Object.hasOwn(FAMILIES, name));
if (unknown !== undefined) {
  console.error(`no family ${unknown}: ${Object.keys(FAMILIES).join(', ')}`);
  process.exit(2);
}
await ensureBuilt(['renderer']);
const families: Family[] = [];
for (const name of names) {
  const begun = performance.now();
  const family = await FAMILIES[name]!({ quick: values.quick, what: values.what }).catch(
    (thrown: unknown): Family => ({
      name,
      command: `npm run faults -- --only ${name}`,
      figures: [],
      skipped: `failed: ${String(thrown)}`,
    }),
  );
  families.push(family);
  console.log(`${tableOf(family)}\n  (${Math.round((performance.now() - begun) / 1000)} s)\n`);
}
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ at: new Date().toISOString(), quick: values.quick, families }, null, 1)}\n`,
  );
// What a family could not stop (a browser that hangs on a full disk) must not keep the rest
// waiting.
process.exit(families.some(({ skipped }) => skipped?.startsWith('failed')) ? 1 : 0);
