import { describe, expect, it } from 'vitest';
import { onCycles } from '../../../../shared/model/cycles';

describe('onCycles', () => {
  it('finds only members of cycles, also on a long chain', () => {
    const chain = new Map(
      Array.from({ length: 50_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]] as const),
    );
    expect([...onCycles(chain)]).toEqual([]);
    expect(
      [
        ...onCycles(
          new Map([
            ['a', ['b']],
            ['b', ['c', 'd']],
            ['c', ['b']],
            ['d', ['e']],
            ['e', ['e']],
          ]),
        ),
      ].sort(),
    ).toEqual(['b', 'c', 'e']);
  });
});
