// Type-checks each environment with only the libraries that it really has (no DOM in shared and
// electron, no Node in shared and renderer).
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const environments = ['shared', 'renderer', 'electron', 'test'];

const failed: string[] = [];
for (const environment of environments) {
  const code = await new Promise<number | null>((done) => {
    spawn(process.execPath, [tsc, '-p', `build/config/tsconfig.${environment}.json`], {
      stdio: 'inherit',
    }).on('exit', done);
  });
  if (code !== 0) failed.push(environment);
}
console.log(
  failed.length === 0
    ? `types: ${environments.length} environments passed`
    : `types: failed in ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
