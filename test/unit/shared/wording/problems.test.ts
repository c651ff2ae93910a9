import { describe, expect, it } from 'vitest';
import { tooBig } from '../../../../shared/formats/phasage';
import { placeOf } from '../../../../shared/formats/phasage/place';
import { messageParamsSchema } from '../../../../shared/model/message';
import { problem, messageOf } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';

describe('a problem in words', () => {
  it('names the refused field in French, or none rather than its name in the code', () => {
    const refused = (field: string, collection?: string): string =>
      sayProblem(
        problem(
          'problems.badPayload',
          { field },
          collection === undefined ? {} : { place: { collection } },
        ),
      );
    expect(refused('rate', 'fundings')).toContain('« Taux » n’est pas valable');
    expect(refused('lineIds.gone', 'fundings')).toContain('« Lignes » n’est pas valable');
    expect(refused('progress', 'steps')).toContain('« Fait » n’est pas valable');
    for (const text of [refused('rate'), refused('', 'steps'), refused('colour', 'themes')])
      expect(text).toBe(
        'Cette modification n’a pas pu être faite : une des valeurs n’est pas valable. Rien n’a été changé.',
      );
  });

  it('of a code without words says the code', () => {
    expect(sayProblem(problem('problems.ofALaterVersion'))).toContain('problems.ofALaterVersion');
    expect(sayProblem(problem('problems.ofALaterVersion'))).not.toBe('problems.ofALaterVersion');
  });

  it('writes days as users type them', () => {
    expect(
      sayProblem(problem('problems.endBeforeStart', { start: '2024-04-01', end: '2024-03-31' })),
    ).toBe('La fin (31/03/2024) est avant le début (01/04/2024) : inversez les deux dates.');
  });
});

describe('a problem contains no French until it is shown', () => {
  it('a place in a file, the problem found there with its days, quantities', () => {
    const steps = { a: { title: 'Wifi' } };
    const place = placeOf(['plan', 'steps', 'a', 'period', 'colour'], { plan: { steps } });
    expect(sayProblem(problem('repair.item', { item: place }))).toBe(
      'Perdu : étape « Wifi » › période › colour.',
    );
    expect(JSON.stringify(place)).not.toMatch(/étape|période/);

    const days = problem('problems.endBeforeStart', { start: '2024-04-01', end: '2024-03-31' });
    expect(sayProblem(problem('repair.mended', { what: messageOf(days) }))).toBe(
      `Corrigé : ${sayProblem(days)}`,
    );
    expect(sayProblem(tooBig(1.5 * 1024 * 1024, 1024 * 1024)!)).toContain(
      '(1,5 Mo ; 1 Mo au plus)',
    );
  });

  it('passes between processes completely', () => {
    const { params } = problem('problems.overFunded', {
      over: { amount: 123_456, unit: 'cents' },
      percent: { amount: 1_405_000, unit: 'ppm' },
      line: messageOf(problem('roadmap.pages', { count: 2 })),
    });
    expect(messageParamsSchema.parse(params)).toEqual(params);
  });
});
