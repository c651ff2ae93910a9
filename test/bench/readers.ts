/**
 * `npx tsx test/bench/readers.ts [reader…]`: the time of each reader for 100 kB of each pump, and
 * for half as much: processor time, the least of three, in milliseconds.
 */
import { PUMPS, READERS } from '../pumped/readers';

const LENGTH = 100_000;
/** In ms, on a quiet machine. */
const MOST = 200;

function time(read: (text: string) => unknown, text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const asked = process.argv.slice(2);
for (const [name, read] of Object.entries(READERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const found = PUMPS.map((pump) => ({
    pump: pump.name,
    half: time(read, pump.of(LENGTH / 2)),
    whole: time(read, pump.of(LENGTH)),
  })).sort((a, b) => b.whole - a.whole);
  const [worst] = found;
  console.log(
    `${worst!.whole <= MOST ? 'atteint    ' : 'NON ATTEINT'} ${name} : ${worst!.whole.toFixed(0)} ms de ${worst!.pump}, ${worst!.half.toFixed(0)} ms de la moitié (au plus ${MOST})`,
  );
  for (const { pump, half, whole } of found.slice(1).filter((one) => one.whole > MOST))
    console.log(
      `             ${pump} : ${whole.toFixed(0)} ms, ${half.toFixed(0)} ms de la moitié`,
    );
}
