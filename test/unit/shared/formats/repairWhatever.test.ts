import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectPhasage, readPhasage, writePhasage } from '../../../../shared/formats/phasage';
import { repairPhasage } from '../../../../shared/formats/phasage/repair';
import { isWordKey } from '../../../../shared/i18n/words';
import { isProblem } from '../../../../shared/model/problem';
import { arbitraryPlan } from '../../arbitraries';
import { OLD, SAVED, FROM, TEXT } from './torn';

/** Up to twenty places of a text changed, cut or repeated. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        kind: fc.constantFrom('flip', 'cut', 'insert', 'again', 'end'),
        sign: fc.constantFrom('"', '{', '}', ',', ':', '0', 'x', '\\', '\u0000', 'é'),
        length: fc.nat(60),
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map((changes) =>
      changes.reduce((result, { at, kind, sign, length }) => {
        const place = at % (result.length + 1);
        const [before, after] = [result.slice(0, place), result.slice(place)];
        if (kind === 'flip') return before + sign + after.slice(1);
        if (kind === 'cut') return before + after.slice(length);
        if (kind === 'insert') return before + sign + after;
        return kind === 'again'
          ? before + after.slice(0, length) + after
          : result.slice(0, Math.max(place, result.length - length));
      }, text),
    );

/**
 * Up to twenty values of a file's JSON swapped, put under another key, removed, or replaced by
 * invalid ones.
 */
const rearranged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        path: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
        kind: fc.constantFrom('replace', 'remove', 'move', 'copy'),
        key: fc.constantFrom('x', '__proto__', 'constructor', ''),
        value: fc.oneof(
          fc.jsonValue(),
          fc.constantFrom(null, [], {}, '', -1, 1e308, '2024-02-30', true),
        ),
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map((changes) => {
      const file = JSON.parse(text) as unknown;
      const seen: unknown[] = [];
      for (const { path, kind, key, value } of changes) {
        let at = file;
        let inside: Record<string, unknown> | null = null;
        let name = '';
        for (const pick of path) {
          const names = typeof at === 'object' && at !== null ? Object.keys(at) : [];
          if (names.length === 0) break;
          inside = at as Record<string, unknown>;
          name = names[pick % names.length]!;
          at = inside[name];
          seen.push(JSON.stringify(at));
        }
        if (!inside) continue;
        if (kind === 'remove' || kind === 'move') Reflect.deleteProperty(inside, name);
        if (kind === 'move')
          Object.defineProperty(inside, key, {
            value: at,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        if (kind === 'replace') inside[name] = value;
        if (kind === 'copy')
          inside[name] = JSON.parse(seen[path[0]! % seen.length] as string) as unknown;
      }
      return JSON.stringify(file);
    });

describe('any file changed in up to twenty places', () => {
  const damage = (text: string): fc.Arbitrary<string> => fc.oneof(mutated(text), rearranged(text));
  const damaged = fc.oneof(
    damage(TEXT),
    damage(OLD),
    arbitraryPlan(10).chain(({ plan, contents }) => damage(writePhasage(plan, contents, SAVED))),
  );

  it('gives a plan or a clear refusal when read', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const file = readPhasage(text);
        if (isProblem(file)) expect(isWordKey(file.code)).toBe(true);
        else
          expect(inspectPhasage(writePhasage(file.plan, file.contents, SAVED)).plan).toEqual(
            file.plan,
          );
      }),
      { numRuns: 200 },
    );
  });

  it('gives a plan that reads back, or a clear refusal, when repaired', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const done = repairPhasage(text, FROM);
        if (isProblem(done)) {
          expect(isWordKey(done.code)).toBe(true);
          return;
        }
        for (const one of done.lost) expect(isWordKey(one.code)).toBe(true);
        const again = readPhasage(writePhasage(done.plan, done.contents, SAVED));
        expect(isProblem(again) ? again : again.plan).toEqual(done.plan);
      }),
      { numRuns: 200 },
    );
  });
});
