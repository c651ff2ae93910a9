import { expect, test } from 'vitest';
import { choicesOf, commitText, editText } from '../../../../renderer/hypotheses/cells';
import { COLUMNS, columnOf } from '../../../../renderer/hypotheses/columns';
import { NEW_ROW } from '../../../../renderer/ui/grid/gridState';
import { tableApp } from '../app';

const CAF = 'hypothesis-caf';

test('reads and keeps typed text, and shows it formatted', () => {
  const { app } = tableApp();
  const read = () => app.state().plan.hypotheses[CAF]!;
  expect(commitText(app, CAF, 'title', '  Aide confirmée ')).toBeNull();
  expect(commitText(app, CAF, 'status', 'CONFIRMEE')).toBeNull();
  expect(commitText(app, CAF, 'ownerId', 'actor-caf')).toBeNull();
  expect(commitText(app, CAF, 'settleBy', 'fin mars 2024')).toBeNull();
  expect(read()).toMatchObject({
    title: 'Aide confirmée',
    status: 'confirmed',
    ownerId: 'actor-caf',
    settleBy: '2024-03-31',
  });
  const { plan } = app.state();
  expect(columnOf('ownerId').edits?.say(read(), plan)).toBe('CAF');
  expect(editText(read(), 'settleBy')).toBe('31/03/2024');
  expect(commitText(app, CAF, 'ownerId', '')).toBeNull();
  expect(commitText(app, CAF, 'settleBy', '  ')).toBeNull();
  expect(read()).toMatchObject({ ownerId: null, settleBy: null });
});

test('refuses unreadable text with a reason, and changes nothing', () => {
  const { app } = tableApp();
  const before = app.state().plan;
  for (const [column, text] of [
    ['title', '  '],
    ['status', 'peut-être'],
    ['settleBy', '31 avril 2024'],
    ['ownerId', 'personne d’ici'],
  ] as const)
    expect(commitText(app, CAF, column, text)).toEqual(expect.stringMatching(/\S/));
  expect(app.state().plan).toBe(before);
});

test('the new row adds a hypothesis for a text, and none for an empty one', () => {
  const { app } = tableApp();
  const before = Object.keys(app.state().plan.hypotheses);
  expect(commitText(app, NEW_ROW, 'title', ' ')).toBeNull();
  expect(Object.keys(app.state().plan.hypotheses)).toEqual(before);
  expect(commitText(app, NEW_ROW, 'title', ' La salle est libre ')).toBeNull();
  const added = Object.values(app.state().plan.hypotheses).filter(({ id }) => !before.includes(id));
  expect(added.map(({ title, status }) => [title, status])).toEqual([
    ['La salle est libre', 'toCheck'],
  ]);
});

test('offers nobody and the actors in the plan’s order; users type a title', () => {
  const { app } = tableApp();
  const { plan } = app.state();
  expect(
    choicesOf(plan, 'ownerId')!
      .slice(0, 3)
      .map(({ value }) => value),
  ).toEqual(['', 'actor-ccas', 'actor-arcs']);
  expect(choicesOf(plan, 'title')).toBeNull();
});

const written = COLUMNS.filter(({ edits }) => edits);

test.each(written)('the column $key keeps the text of its own cells', ({ key, edits }) => {
  const { app } = tableApp();
  const { plan } = app.state().evaluation;
  for (const hypothesis of Object.values(plan.hypotheses)) {
    const said = key === 'settleBy' ? editText(hypothesis, key) : edits!.say(hypothesis, plan);
    if (said === '') continue;
    expect(commitText(app, hypothesis.id, key, said)).toBeNull();
    expect(editText(app.state().plan.hypotheses[hypothesis.id], key)).toBe(
      editText(hypothesis, key),
    );
  }
});

test('a computed column and a switch take no text', () => {
  const { app } = tableApp();
  const before = app.state().plan;
  for (const { key } of COLUMNS.filter(({ edits }) => !edits))
    expect(commitText(app, CAF, key, 'vrai')).toEqual(expect.stringMatching(/\S/));
  expect(app.state().plan).toBe(before);
});

test('a day to settle it by that leaves the year out is the next one', () => {
  const { app } = tableApp();
  const settledBy = (text: string): unknown => {
    expect(commitText(app, CAF, 'settleBy', text)).toBeNull();
    return app.state().plan.hypotheses[CAF]!.settleBy;
  };
  expect(app.context.today()).toBe('2024-05-15');
  expect([settledBy('31 décembre'), settledBy('31 mars')]).toEqual(['2024-12-31', '2025-03-31']);
});
