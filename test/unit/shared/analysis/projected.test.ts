/** Masks for the room. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectedPlan, projectedText } from '../../../../shared/analysis/projected';
import { evaluate } from '../../../../shared/evaluate';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { newAgendaItem, newMeeting } from '../../../../shared/model/meeting';
import { acte3Plan } from '../../../../shared/templates/acte3';

const MAIL = '[adresse masquée]';
const PHONE = '[téléphone masqué]';
const PATH = '[chemin masqué]';

test.each([
  ['Écrire à anne.le-gall@ccas-rennes.fr avant lundi', `Écrire à ${MAIL} avant lundi`],
  ['[Anne](mailto:anne@exemple.fr)', `Anne ${MAIL}`],
  ['voir [ici](C:\\plans\\a.phasage)', `voir ici ${PATH}`],
  ['**anne**@ccas.fr', `**${MAIL}**`],
  ['anne**@ccas.fr**', `**${MAIL}**`],
  ['hélène@mairie-de-saint-malo.bzh.', `${MAIL}.`],
  ['Tél. 02 99 12 34 56', `Tél. ${PHONE}`],
  ['0299123456', PHONE],
  ['02.99.12.34.56 ou 06-12-34-56-78', `${PHONE} ou ${PHONE}`],
  ['+33 2 99 12 34 56', PHONE],
  ['+33 (0)6 12 34 56 78', PHONE],
  ['0033612345678', PHONE],
  ['02\u202f99\u202f12\u202f34\u202f56', PHONE],
  [
    'voir C:\\Users\\Anne Le Gall\\Mes documents\\plan acte 3.phasage, page 2',
    `voir ${PATH}, page 2`,
  ],
  ['\\\\srv-ccas\\commun\\esc\\bilan.xlsx', PATH],
  ['D:/partage/esc', PATH],
  ['/home/anne/plan.phasage', PATH],
  ['file:///C:/Users/anne/plan.phasage', PATH],
  ['~/Documents/notes.md et la suite', `${PATH} et la suite`],
  ['/Users/anne/Bureau', PATH],
  ['anne\\_le\\_gall@ccas.fr', MAIL],
  ['anne**@**ccas.fr', MAIL],
  ['anne\\@ccas.fr', MAIL],
  ['anne&#64;ccas.fr', MAIL],
  ['mailto:anne%40ccas.fr', MAIL],
  ['anne (at) ccas.fr', MAIL],
  ['anne[arobase]ccas.fr', MAIL],
  ['anne@intranet', MAIL],
  ['anne＠ccas.fr', MAIL],
  ['(02) 99 12 34 56', `(${PHONE}`],
  ['02-99.12.34.56', PHONE],
  ['02 - 99 - 12 - 34 - 56', PHONE],
  ['0 800 123 456', PHONE],
  ['02/99/12/34/56', PHONE],
  ['00 33 2 99 12 34 56', PHONE],
  ['(+33)2 99 12 34 56', `(${PHONE}`],
  ['06 123 456 78', PHONE],
  ['0612 345 678', PHONE],
  ['02_99_12_34_56', PHONE],
  ['02 99\u200b 12 34 56', PHONE],
  ['appeler le 06\u206012\u206034\u206056\u206078', `appeler le ${PHONE}`],
  ['anne.martin @ ccas.fr', MAIL],
  ['anne.martin@ ccas.fr', MAIL],
  ['anne(a)ccas.fr', MAIL],
  ['anne [a] ccas.fr', MAIL],
  ['anne\u200b@ccas.fr', MAIL],
  ['//srv/partage/bilan.xlsx', PATH],
  ['/data/partage/plan.xlsx', PATH],
  ['voir /commun/esc/bilan.xlsx, page 2', `voir ${PATH}, page 2`],
  ['%APPDATA%\\Phasage\\plan.phasage', PATH],
  ['$HOME/plans', PATH],
  ['smb://srv-ccas/commun/esc', PATH],
  ['Documents\\CCAS\\bilan 2024.xlsx', PATH],
  ['Documents\\ESC', PATH],
  ['bilan\\2024.xlsx', PATH],
  ['ccas\\plans\\acte3', PATH],
  ['CCAS\\bilan du budget.xlsx est prêt', `${PATH} est prêt`],
  ['voir [ici](ccas\\a.pdf)', `voir ici ${PATH}`],
])('shows %j as %j', (text, shown) => expect(projectedText(text)).toBe(shown));

test.each([
  'Moyens constants, postes supplémentaires, investissement / fonctionnement',
  'fin 2024, 01/04/2024-30/06/2024, 2024 2025 2026',
  '12 345,67 €',
  '+ 7 480 €',
  '+12 000 000 €',
  '+123 456 789 €',
  'et/ou',
  '24/24, 7 j/7',
  '22 ordinateurs × 850 €',
  'debut 2024-début 2025-début 2026',
  'objectif : x2',
  'T1/T2',
  'Rendez-vous @ 14 h',
  '03 10 2024',
  'https://www.espacenumeriqueesc.fr/usages',
  'CD35 / ARCS',
  'Acte\\_3',
  '20 % et 40 %',
  'le 01/02/2024, 12 personnes',
  'arobase',
  '2 000 € en 2024, 3 000 € en 2025',
  'Réf. 2024-0612345678901',
  '01-02-2024 12',
  '01-02-2024 12 h 30',
  '01.12.2025 14',
  'annexe (a) page 2',
  'Rendez-vous @ la mairie',
  'a\u200db 2024',
  'https://ccas.fr/commun/esc/bilan.xlsx',
  'usages et/ou accès',
  '12 000 000 000 €',
  'lundi //mardi',
  '05 2024, 06 2025',
  'Montants HT\\TTC.',
  'oui\\non',
  'et\\ou',
  'HT\\TTC : 2.5 %',
])('shows %j unchanged', (text) => expect(projectedText(text)).toBe(text));

// If the patterns started again at each letter, a long text would take minutes.
test.each(['a', 'a.', '-', '\\', 'a\\ ', 'a b ', '@'])('reads a long text of %j once', (part) => {
  const text = `${part.repeat(200_000 / part.length)} 20 %`;
  expect(projectedText(text) === text).toBe(true);
});

test('hides several addresses in a row, whatever separates them', () => {
  const parting = fc.constantFrom(
    ',',
    ';',
    ' ',
    "'",
    '’',
    '+',
    '_',
    '-',
    '\\',
    '/',
    '<',
    '>',
    '(',
    '**',
    '\n',
    '|',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('anne@ccas.fr', 'bob.le-gall@x.fr', 'c'.repeat(150) + '@mairie.bzh'),
          parting,
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (parts) => {
        const shown = projectedText(parts.flat().join(''));
        for (const secret of ['ccas.fr', 'x.fr', 'mairie.bzh']) expect(shown).not.toContain(secret);
      },
    ),
  );
});

test('the masked plan has the same structure as the plan, and can be read the same', () => {
  const plan = acte3Plan('plan');
  const shown = projectedPlan(plan);
  expect(shown.steps).toBe(plan.steps);
  expect(shown.hypotheses).toBe(plan.hypotheses);
  expect(checkIntegrity(shown)).toEqual(checkIntegrity(plan));
  expect(evaluate(shown, { scenarioId: shown.baseScenarioId }).means.total).toEqual(
    evaluate(plan, { scenarioId: plan.baseScenarioId }).means.total,
  );
});

const SECRETS = ['anne@ccas.fr', '02 99 12 34 56', 'C:\\Users\\anne\\plan.phasage'];

test('presenter notes and private texts are nowhere in it, ids stay', () => {
  const plan = acte3Plan('plan');
  const [stepId, step] = Object.entries(plan.steps)[0]!;
  const scenarioId = Object.keys(plan.scenarios).find((id) => id !== plan.baseScenarioId)!;
  fc.assert(
    fc.property(fc.constantFrom(...SECRETS), fc.string(), fc.string(), (secret, before, after) => {
      const text = `${before} ${secret} ${after}`;
      const shown = projectedPlan({
        ...plan,
        // An id that looks like a phone number is still an id.
        steps: {
          ...plan.steps,
          [stepId]: { ...step, title: text, notes: text, ownerId: '0299123456' },
        },
        actors: {
          ...plan.actors,
          '0299123456': { ...Object.values(plan.actors)[0]!, id: '0299123456', title: text },
        },
        meetings: {
          m: newMeeting({
            id: 'm',
            order: 'a0',
            title: text,
            notes: 'À ne pas dire',
            minutes: text,
            otherPresent: text,
          }),
        },
        agendaItems: {
          i: newAgendaItem({
            id: 'i',
            meetingId: 'm',
            order: 'a0',
            title: text,
            text,
            notes: 'À ne pas dire',
          }),
        },
        scenarios: {
          ...plan.scenarios,
          [scenarioId]: {
            ...plan.scenarios[scenarioId]!,
            overrides: {
              o: { collection: 'steps', itemId: stepId, field: 'title', value: text },
              p: { collection: 'steps', itemId: stepId, field: 'ownerId', value: '0299123456' },
            },
          },
        },
      });
      const json = JSON.stringify({ ...shown, ids: undefined });
      expect(json).not.toContain('À ne pas dire');
      const texts = json.replaceAll('"0299123456"', '');
      for (const private_ of SECRETS)
        expect(texts).not.toContain(JSON.stringify(private_).slice(1, -1));
      expect(shown.steps[stepId]!.ownerId).toBe('0299123456');
      expect(shown.scenarios[scenarioId]!.overrides['p']!.value).toBe('0299123456');
    }),
  );
});
