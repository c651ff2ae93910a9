import { describe, expect, it } from 'vitest';
import { isExpired } from '../../../../renderer/storage/plans';

describe('the bin', () => {
  it.each([
    ['2024-03-01T22:15:00Z', '2024-03-31', false],
    ['2024-03-01T22:15:00Z', '2024-04-01', true],
    ['2024-02-01T00:00:00Z', '2024-03-02', false],
    ['2024-02-01T00:00:00Z', '2024-03-03', true],
    ['2024-03-01T00:00:00Z', '2024-02-01', false],
  ])(
    'keeps a plan deleted at %s for thirty days: on %s it is to be removed: %s',
    (deletedAt, today, expected) => {
      expect(isExpired({ deletedAt }, today)).toBe(expected);
    },
  );

  it('never removes a plan that is in use', () => {
    expect(isExpired({ deletedAt: null }, '2999-01-01')).toBe(false);
  });
});
