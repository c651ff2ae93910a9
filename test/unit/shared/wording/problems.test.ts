import { describe, expect, it } from 'vitest';
import { problem } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';

describe('a problem in words', () => {
  it('names the field refused in French, or none rather than its name in the code', () => {
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

  it('says days as they are typed', () => {
    expect(
      sayProblem(problem('problems.endBeforeStart', { start: '2024-04-01', end: '2024-03-31' })),
    ).toBe('La fin (31/03/2024) est avant le début (01/04/2024) : inversez les deux dates.');
  });
});
