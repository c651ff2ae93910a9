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
  const { payload, faults } = planned(register, text, plan);
  expect(faults).toEqual([]);
  const edit = execute(plan, pasteRegister, payload, testContext());
  if (isProblem(edit)) throw new Error(JSON.stringify(edit));
  return (edit as Edit).plan;
}

const offerOf = (plan: Plan, title: string): Offer =>
  Object.values(plan.offers).find((offer) => offer.title === title)!;
const solutionsOf = (plan: Plan, title: string): Solution[] =>
  Object.values(plan.solutions).filter((solution) => solution.title === title);

test.each(['offers', 'solutions'] as const)(
  'what is copied of the %s of the source changes nothing pasted back',
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
      same: count,
      faults: [],
    });
  },
);

test('rows of one title change the offer and leave what was not pasted; others are new, with the organisations that they name', () => {
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

test('two organisations may hold one solution; one still to be named is told by its title', () => {
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

test('the order of rows changes nothing in which item each is about: those of a title and an organisation are found first', () => {
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

test('a solution held by the second of two organisations of one name is known again', () => {
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

test('steps are named by title, or number and title; one cell that can’t be read keeps the whole from being pasted, and says where', () => {
  const step = Object.values(PLAN.steps).find(({ title }) => title === 'Bornes CAF')!;
  const plan = pasted(
    'solutions',
    'Organisation\tSolution\tÉtapes\nCAF\tBorne de secours\tBornes CAF; 2.1 Wifi public',
  );
  expect(solutionsOf(plan, 'Borne de secours')[0]!.stepIds).toMatchObject({ [step.id]: true });
  const { faults } = planned(
    'solutions',
    'Organisation\tSolution\tÉtapes\nCAF\t\tBornes CAF\nCAF\tBorne\tBornes de la lune',
  );
  expect(faults).toEqual([
    {
      line: 2,
      column: 'Solution',
      reason: expect.objectContaining({ code: 'table.pasteNoTitle' }),
    },
    {
      line: 3,
      column: 'Étapes',
      reason: expect.objectContaining({ code: 'document.pasteUnknownStep' }),
    },
  ]);
  expect(planned('offers', 'Offre\tÉtat\nWifi public\tau poil').faults[0]).toMatchObject({
    line: 2,
    column: 'État',
    reason: { code: 'document.pasteBadState' },
  });
  expect(planned('offers', 'Offre\tLieux\tCoût\nWifi public\tMars\t12').faults[0]).toMatchObject({
    column: 'Lieux',
  });
});

test('a column of titles is enough; a column that is none of ours is told', () => {
  expect(planned('solutions', 'Un\nDeux').payload.added.map(({ title }) => title)).toEqual([
    'Un',
    'Deux',
  ]);
  expect(planned('offers', 'Offre\tCoût\nKiosque\t12').ignored).toEqual(['Coût']);
});

test('whatever text is pasted is answered, and what is written can be copied and pasted back for the same', () => {
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
        if (isProblem(found) || found.faults.length > 0) return;
        const edit = execute(PLAN, pasteRegister, found.payload, testContext());
        expect(isProblem(edit)).toBe(false);
        const { plan } = edit as Edit;
        const again = planned(
          register,
          copyRegister(evaluate(plan, { scenarioId: plan.baseScenarioId }), register).text,
          plan,
        );
        expect(again).toMatchObject({ faults: [], payload: { added: [], newActors: [] } });
      },
    ),
    { numRuns: 150 },
  );
});
