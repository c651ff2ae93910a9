/**
 * What is read of the twelve texts of minutes in test/fixtures/minutes: precision and recall, by
 * text, by style and in all. `npx tsx test/bench/minutes.ts`, with `--missed` what was missed and
 * what was ticked wrongly.
 */
import { precisionAndRecall, scores, type Score } from '../unit/shared/formats/minutes/scored';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const all = scores();
const row = (name: string, of: readonly Score[]): void => {
  const { precision, recall } = precisionAndRecall(of);
  console.log(`${name.padEnd(12)} precision ${percent(precision)}   recall ${percent(recall)}`);
};
for (const one of all) {
  row(one.name, [one]);
  if (!process.argv.includes('--missed')) continue;
  for (const item of one.missed) console.log(`    missed: ${item}`);
  for (const item of one.wrong) console.log(`    wrong:  ${item}`);
}
for (const style of new Set(all.map((one) => one.style)))
  row(
    style,
    all.filter((one) => one.style === style),
  );
row('all', all);
