import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readDuration, titleAndMinutes } from '../../../../shared/model/durations';
import { sayMinutes } from '../../../../shared/wording/durations';

test.each([
  ['15', 15],
  ['15mn', 15],
  ['15 mn', 15],
  ['15 min.', 15],
  ['20 minutes', 20],
  ["45'", 45],
  ['45’', 45],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1 H 30 mn', 90],
  ['1h', 60],
  ['2 heures', 120],
  ['1 heure et demie', 90],
  ['une demi-heure', 30],
  ['1/2 h', 30],
  ['un quart d’heure', 15],
  ['0', null],
  ['1441', null],
  ['25 h', null],
  ['bientôt', null],
  ['', null],
  ['15 mars', null],
  ['-5', null],
])('%j is %j minutes', (text, minutes) => expect(readDuration(text)).toBe(minutes));

test.each([
  [
    'Remarques et commentaires (beaucoup d’absents) - 15mn',
    'Remarques et commentaires (beaucoup d’absents)',
    15,
  ],
  ['Phasage (1h30)', 'Phasage', 90],
  ['Phasage : 1 h 30', 'Phasage', 90],
  ['Moyens, 45 min', 'Moyens', 45],
  ['Tour de table 10’', 'Tour de table', 10],
  ['Tour de table 10 mn.', 'Tour de table', 10],
  ['Moyens - 2 heures', 'Moyens', 120],
  ['Atelier (5h30)', 'Atelier', 330],
  ['Journée - 420 mn', 'Journée', 420],
  ['Reprise à 14h30', 'Reprise à 14h30', null],
  ['Bilan 2024', 'Bilan 2024', null],
  ['Acte 3 - 2025', 'Acte 3 - 2025', null],
  ['15mn', '15mn', null],
  ['- 15mn', '- 15mn', null],
  ['Les 22 ordinateurs', 'Les 22 ordinateurs', null],
])('%j is %j for %j minutes', (text, title, minutes) =>
  expect(titleAndMinutes(text)).toEqual({ title, minutes }),
);

test.each([
  'Clôture - 17h30',
  'Ouverture : 9h',
  'Départ (18h)',
  'Bilan - 14h30',
  'Accueil, 6 heures',
  'Reprise - 14 H 30 mn',
])('%j ends with a time of day and stays the same', (title) =>
  expect(titleAndMinutes(title)).toEqual({ title, minutes: null }),
);

it('reads its own output', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
      expect(readDuration(sayMinutes(minutes))).toBe(minutes);
    }),
  );
});
