/** The two registers of the document, copied to a spreadsheet and pasted from it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute, type Edit } from '../../../../../shared/commands/command';
import { pasteRegister } from '../../../../../shared/commands/pasteRegister';
import { evaluate } from '../../../../../shared/evaluate';
import type { PastedRegister } from '../../../../../shared/formats/clipboard/registers/columns';
import { copyRegister } from '../../../../../shared/formats/clipboard/registers/copy';
import {
  planRegisterPaste,
  type RegisterPaste,
} from '../../../../../shared/formats/clipboard/registers/paste';
import type { Offer, Solution } from '../../../../../shared/model/document';
import type { Plan } from '../../../../../shared/model/plan';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { arbitraryText, testContext } from '../../../arbitraries';

const PLAN = acte3Plan('plan');

let count = 0;

function planned(register: PastedRegister, text: string, plan: Plan = PLAN): RegisterPaste {
  const found = planRegisterPaste(
    evaluate(plan, { scenarioId: plan.baseScenarioId }),
    register,
    text,
    () => `pasted-${(count += 1)}`,
  );
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

function pasted(register: PastedRegister, text: string, plan: Plan = PLAN): Plan {
  const { payload, lines } = planned(register, text, plan);
  expect(lines.flatMap(({ faults }) => faults)).toEqual([]);
  const edit = execute(plan, pasteRegister, payload, testContext());
  if (isProblem(edit)) throw new Error(JSON.stringify(edit));
  return (edit as Edit).plan;
}

const offerOf = (plan: Plan, title: string): Offer =>
  Object.values(plan.offers).find((offer) => offer.title === title)!;
const solutionsOf = (plan: Plan, title: string): Solution[] =>
  Object.values(plan.solutions).filter((solution) => solution.title === title);

test.each(['offers', 'solutions'] as const)(
  'pasting a copy of the %s of the source changes nothing',
  (register) => {
    const count = Object.keys(PLAN[register]).length;
    expect(count).toBeGreaterThan(0);
    expect(
      planned(
        register,
        copyRegister(evaluate(PLAN, { scenarioId: PLAN.baseScenarioId }), register).text,
      ),
    ).toMatchObject({
      payload: { added: [], changed: [], newActors: [] },
      lines: Array.from({ length: count }, () => ({ state: 'same', faults: [] })),
    });
  },
);

test('rows with a known title change only the pasted fields; others add offers and organisations', () => {
  const plan = pasted(
    'offers',
    'Offre\tOrganisation\tÉtat\tLieux\nwifi PUBLIC\tARCS\tne fonctionne pas\t\nAtelier smartphone\tMaison de quartier\tFonctionne\tMaison des aidants et des aînés; Restaurant social Leperdit',
  );
  const wifi = offerOf(PLAN, 'Wifi public');
  expect(plan.offers[wifi.id]).toMatchObject({
    title: 'wifi PUBLIC',
    state: 'broken',
    actorId: Object.values(PLAN.actors).find(({ title }) => title === 'ARCS')!.id,
    notes: wifi.notes,
    placeIds: {},
  });
  const added = offerOf(plan, 'Atelier smartphone');
  expect(added).toMatchObject({ state: 'works', notes: '', themeIds: {} });
  expect(
    Object.keys(added.placeIds)
      .map((id) => plan.places[id]!.title)
      .sort(),
  ).toEqual(['Maison des aidants et des aînés', 'Restaurant social Leperdit']);
  expect(plan.actors[added.actorId!]).toMatchObject({
    title: 'Maison de quartier',
    kind: 'organisation',
  });
});

test('two organisations may have one solution; an unnamed one is found by its title', () => {
  const once = pasted(
    'solutions',
    'CAF\tPrêt de matériel\tAssociations sans ordinateur\n\tPermanence\tÉcrans en panne',
  );
  const twice = pasted(
    'solutions',
    'Organisation\tSolution\nARCS\tPrêt de matériel\nCAF\tPermanence',
    once,
  );
  expect(
    solutionsOf(twice, 'Prêt de matériel').map(({ actorId }) => twice.actors[actorId!]!.title),
  ).toEqual(['CAF', 'ARCS']);
  expect(solutionsOf(twice, 'Permanence')).toHaveLength(1);
  expect(solutionsOf(twice, 'Permanence')[0]).toMatchObject({ problem: 'Écrans en panne' });
});

test('the order of rows does not matter: title and organisation together are matched first', () => {
  const plan = pasted('offers', 'Offre\tOrganisation\tRemarques\nAtelier\tARCS\tle lundi');
  for (const rows of ['Atelier\tCAF\nAtelier\tARCS', 'Atelier\tARCS\nAtelier\tCAF']) {
    const both = pasted('offers', `Offre\tOrganisation\n${rows}`, plan);
    const held = Object.values(both.offers)
      .filter(({ title }) => title === 'Atelier')
      .map(({ actorId, notes }) => [both.actors[actorId!]!.title, notes]);
    expect(held.sort()).toEqual([
      ['ARCS', 'le lundi'],
      ['CAF', ''],
    ]);
    expect(both.offers[offerOf(plan, 'Atelier').id]!.actorId).toBe(
      offerOf(plan, 'Atelier').actorId,
    );
  }
});

test('recognises the solution of the second of two organisations with the same name', () => {
  const first = Object.values(PLAN.actors).find(({ title }) => title === 'CAF')!;
  const twin = {
    ...PLAN,
    actors: { ...PLAN.actors, twin: { ...first, id: 'twin', order: `${first.order}z` } },
  };
  const once = pasted('solutions', 'CAF\tPrêt de matériel', twin);
  const held = solutionsOf(once, 'Prêt de matériel')[0]!;
  const plan: Plan = {
    ...once,
    solutions: { ...once.solutions, [held.id]: { ...held, actorId: 'twin' } },
  };
  expect(
    planned(
      'solutions',
      copyRegister(evaluate(plan, { scenarioId: plan.baseScenarioId }), 'solutions').text,
      plan,
    ).payload,
  ).toMatchObject({ added: [], changed: [] });
  expect(planned('solutions', 'caf\tPrêt de matériel', plan).payload).toMatchObject({
    added: [],
    changed: [],
  });
});

test('names steps by title, or number and title', () => {
  const step = Object.values(PLAN.steps).find(({ title }) => title === 'Bornes CAF')!;
  const plan = pasted(
    'solutions',
    'Organisation\tSolution\tÉtapes\nCAF\tBorne de secours\tBornes CAF; 2.1 Wifi public',
  );
  expect(solutionsOf(plan, 'Borne de secours')[0]!.stepIds).toMatchObject({ [step.id]: true });
});

test('an unreadable cell stops no row: its words go to the notes, with its column', () => {
  const { lines, payload } = planned(
    'solutions',
    'Organisation\tSolution\tÉtapes\tNotes\nCAF\t\tBornes CAF\t\nCAF\tBorne\tBornes de la lune\tle lundi\nARCS\tPrêt\t-   €\t',
  );
  expect(lines).toMatchObject([
    { line: 2, state: 'refused', reason: { code: 'table.pasteNoTitle' } },
    {
      line: 3,
      state: 'new',
      faults: [
        {
          column: 'Étapes',
          text: 'Bornes de la lune',
          reason: { code: 'document.pasteUnknownStep' },
        },
      ],
    },
    { line: 4, state: 'new', faults: [] },
  ]);
  expect(payload.added).toMatchObject([
    { title: 'Borne', notes: 'le lundi\n\nÉtapes : Bornes de la lune', stepIds: {} },
    { title: 'Prêt', notes: '' },
  ]);
  const wifi = offerOf(PLAN, 'Wifi public');
  const known = planned('offers', 'Offre\tÉtat\tLieux\tCoût\nWifi public\tau poil\tMars\t12');
  expect(known.ignored).toEqual(['Coût']);
  expect(known.payload.changed).toMatchObject([
    { id: wifi.id, fields: { notes: expect.stringMatching(/État : au poil\n\nLieux : Mars$/) } },
  ]);
  expect(Object.keys(known.payload.changed[0]!.fields).sort()).toEqual(['notes', 'provenance']);
});

test('a title that is too long is cut, and the notes keep it whole', () => {
  const long = 'x'.repeat(2500);
  const { payload } = planned('offers', `Offre\tÉtat\n${long}\tfonctionne`);
  expect(payload.added).toMatchObject([
    { title: `${'x'.repeat(1999)}…`, notes: `Offre : ${long}`, state: 'works' },
  ]);
});

test('ignores bullets; refuses a Markdown table with a message', () => {
  expect(
    planned('offers', '• Wifi public\n☐ Kiosque\n- Atelier').lines.map(({ title, state }) => [
      title,
      state,
    ]),
  ).toEqual([
    ['Wifi public', 'same'],
    ['Kiosque', 'new'],
    ['Atelier', 'new'],
  ]);
  expect(planned('solutions', '-\tPrêt de salle').payload.added).toMatchObject([
    { title: 'Prêt de salle', actorId: null },
  ]);
  expect(
    planRegisterPaste(
      evaluate(PLAN, { scenarioId: PLAN.baseScenarioId }),
      'offers',
      '| Offre | État |\n|---|---|\n| Kiosque | fonctionne |',
      () => 'new',
    ),
  ).toMatchObject({ code: 'table.pasteMarkdown' });
});

test('knows the columns even if one name is unknown, also that of the title', () => {
  const { lines, found, ignored } = planned(
    'offers',
    'Désignation\tOrganisme\tÉtat\tCode\nKiosque\tARCS\tfonctionne\tA1',
  );
  expect(lines).toMatchObject([{ title: 'Kiosque', state: 'new', faults: [] }]);
  expect([found.map(({ name }) => name), ignored]).toEqual([
    ['Désignation', 'Organisme', 'État'],
    ['Code'],
  ]);
});

test('accepts a single column of titles; reports an unknown column', () => {
  expect(planned('solutions', 'Un\nDeux').payload.added.map(({ title }) => title)).toEqual([
    'Un',
    'Deux',
  ]);
  expect(planned('offers', 'Offre\tCoût\nKiosque\t12').ignored).toEqual(['Coût']);
});

test('any pasted text has a result, and copying and pasting what it wrote changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<PastedRegister>('offers', 'solutions'),
      fc.array(fc.array(arbitraryText(), { minLength: 1, maxLength: 7 }), {
        minLength: 1,
        maxLength: 6,
      }),
      (register, rows) => {
        const found = planRegisterPaste(
          evaluate(PLAN, { scenarioId: PLAN.baseScenarioId }),
          register,
          rows.map((row) => row.join('\t')).join('\n'),
          () => `pasted-${(count += 1)}`,
        );
        if (isProblem(found)) return;
        const edit = execute(PLAN, pasteRegister, found.payload, testContext());
        expect(isProblem(edit)).toBe(false);
        const { plan } = edit as Edit;
        const again = planned(
          register,
          copyRegister(evaluate(plan, { scenarioId: plan.baseScenarioId }), register).text,
          plan,
        );
        expect(again).toMatchObject({ payload: { added: [], changed: [], newActors: [] } });
      },
    ),
    { numRuns: 150 },
  );
});
