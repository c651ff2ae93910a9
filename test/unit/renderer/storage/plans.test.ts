import { describe, expect, it } from 'vitest';
import { countBinDay, NEW_BIN, type Bin } from '../../../../renderer/storage/plans';

const IN_BIN = { id: 'old', deletedAt: '2024-03-01T22:15:00Z' };
const IN_USE = { id: 'used', deletedAt: null };

/** Starts Phasage on these days, and returns the plans deleted from the bin, with the day. */
function starts(days: readonly string[], records = [IN_BIN, IN_USE]): [string, string][] {
  let bin: Bin = NEW_BIN;
  const gone: [string, string][] = [];
  for (const today of days) {
    const left = records.filter(({ id }) => !gone.some(([other]) => other === id));
    const counted = countBinDay(bin, left, today);
    bin = counted.bin;
    for (const id of counted.expired) gone.push([id, today]);
  }
  return gone;
}
const march = (day: number): string => new Date(Date.UTC(2024, 2, day)).toISOString().slice(0, 10);
const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => march(from + n));

describe('the bin', () => {
  it('keeps a plan for thirty days after the day it is first seen there', () => {
    expect(starts(days(1, 31))).toEqual([]);
    expect(starts(days(1, 32))).toEqual([['old', '2024-04-01']]);
  });

  it('counts a day once, however often Phasage starts', () => {
    expect(starts([...days(1, 20), ...days(20, 20), ...days(20, 31)])).toEqual([]);
  });

  it('is not emptied by a clock a year ahead for a day, nor by one that was behind', () => {
    expect(starts([march(1), '2025-03-02', march(3)])).toEqual([]);
    expect(starts(['2020-01-01', march(1), march(2)])).toEqual([]);
  });

  it('starts counting again for a plan taken out and put back', () => {
    const { bin } = countBinDay({ days: 30, last: '', since: { old: 1 } }, [IN_USE], march(1));
    expect(bin.since).toEqual({});
    expect(countBinDay(bin, [IN_BIN], march(2)).expired).toEqual([]);
  });

  it('never deletes an open plan', () => {
    expect(starts(days(1, 400), [IN_USE])).toEqual([]);
  });
});
