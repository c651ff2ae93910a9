import { expect, it } from 'vitest';
import { clockJump } from '../../../../../renderer/app/safety/clock';

it.each([
  ['2024-03-08T10:00:00Z', '2024-03-08T10:00:00Z', null],
  ['2024-03-08T10:00:00Z', '2024-03-08T09:00:00Z', null],
  ['2024-03-08T10:00:00Z', '2024-03-08T08:59:59Z', 'safety.clockBack'],
  ['2025-03-08T10:00:00Z', '2024-03-08T10:00:00Z', 'safety.clockBack'],
  ['2024-03-08T10:00:00Z', '2024-08-05T10:00:00Z', null],
  ['2024-03-08T10:00:00Z', '2025-03-08T10:00:00Z', 'safety.clockAhead'],
  ['', '2025-03-08T10:00:00Z', null],
])('after %s, %s reads as %s', (before, now, code) => {
  expect(clockJump(before, now)?.code ?? null).toBe(code);
});
