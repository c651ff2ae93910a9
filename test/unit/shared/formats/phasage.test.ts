import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../shared/commands/all';
import { execute, type Edit } from '../../../../shared/commands/command';
import { overlay } from '../../../../shared/scenarios/overlay';
import {
  byteLength,
  inspectPhasage,
  readPhasage,
  writePhasage,
  type PhasageFile,
} from '../../../../shared/formats/phasage';
import {
  advance,
  EMPTY_HISTORY,
  rowOfEdit,
  undo,
  type History,
  type RowDraft,
} from '../../../../shared/history/history';
import { canonicalJson, hashText, sealRow } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem, type Problem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayProblem } from '../../../../shared/wording/problems';
import { arbitraryPlan, testContext } from '../../arbitraries';

const SAVED = { savedWith: 'Phasage 0.1.0', savedAt: '2024-05-15T10:00:00Z' };
const whole = writePhasage(acte3Plan('plan-1'), {}, SAVED);

function read(text: string): PhasageFile {
  const answer = readPhasage(text);
  if (isProblem(answer)) throw new Error(sayProblem(answer));
  return answer;
}

interface Refused {
  what: string;
  code: string;
  says?: string;
  text?: string;
  cutAt?: number;
  set?: [path: string, value: unknown];
  remove?: string;
  replace?: [string, string];
}
const REFUSED = JSON.parse(readFileSync('test/fixtures/phasage/refused.json', 'utf8')) as Refused[];

/** The text of a case: given whole, or the good file after one change. */
function textOf({ text, cutAt, set, remove, replace }: Refused): string {
  if (text !== undefined) return text;
  if (cutAt !== undefined) return whole.slice(0, cutAt);
  if (replace) {
    expect(whole).toContain(replace[0]);
    return whole.replace(replace[0], replace[1]);
  }
  const file = JSON.parse(whole) as Record<string, unknown>;
  const path = (set?.[0] ?? remove!).split('.');
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, file);
  if (set) holder[path.at(-1)!] = set[1];
  else delete holder[path.at(-1)!];
  return JSON.stringify(file);
}

describe('a .phasage file', () => {
  it('gives back any plan and its contents exactly, and the same text when written again', () => {
    fc.assert(
      fc.property(arbitraryPlan(30), ({ plan, contents }) => {
        const text = writePhasage(plan, contents, SAVED);
        const file = read(text);
        expect(file.plan).toEqual(plan);
        expect(file.contents).toEqual(contents);
        expect(writePhasage(file.plan, file.contents, SAVED)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is written the same whatever the order of keys, one value on a line', () => {
    const plan = acte3Plan('plan-1');
    const turned = { ...plan, steps: Object.fromEntries(Object.entries(plan.steps).reverse()) };
    expect(writePhasage(turned, {}, SAVED)).toBe(whole);
    expect(whole.split('\n').slice(0, 5)).toEqual([
      '{',
      ' "format": "phasage",',
      ' "version": 1,',
      ' "savedWith": "Phasage 0.1.0",',
      ' "savedAt": "2024-05-15T10:00:00Z",',
    ]);
  });

  it('keeps pictures apart from baselines, by the hash of their content', () => {
    const picture = { mime: 'image/png', base64: 'iVBORw0KGgo=' };
    const hash = hashText(canonicalJson(picture));
    const text = writePhasage(acte3Plan('plan-1'), { [hash]: picture }, SAVED);
    expect(JSON.parse(text)).toMatchObject({ baselines: {}, pictures: { [hash]: picture } });
    expect(read(text).contents).toEqual({ [hash]: picture });
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\ufeff${whole}`).plan).toEqual(acte3Plan('plan-1'));
  });

  it.each(REFUSED.map((refused) => [refused.what, refused] as const))(
    'is refused in one sentence: %s',
    (_what, refused) => {
      const answer = readPhasage(textOf(refused));
      if (!isProblem(answer)) throw new Error('read');
      const sentence = sayProblem(answer);
      expect(answer.code).toBe(refused.code);
      expect(sentence).toContain(refused.says ?? '');
      expect(sentence).not.toMatch(/\{\{|\n|undefined/);
    },
  );

  it('is refused over the size limit, counted in bytes, before it is parsed', () => {
    const bytes = new TextEncoder().encode(whole).length;
    expect(byteLength(whole)).toBe(bytes);
    expect(isProblem(readPhasage(whole, { maxBytes: bytes }))).toBe(false);
    expect((readPhasage(whole, { maxBytes: bytes - 1 }) as Problem).code).toBe('files.tooBig');
    expect((readPhasage('{'.repeat(100), { maxBytes: 99 }) as Problem).code).toBe('files.tooBig');
  });

  it('does not fall over nesting without end', () => {
    const deep = whole.replace(
      '"notes": ""',
      `"notes": ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    );
    expect(deep).not.toBe(whole);
    expect((readPhasage(deep) as Problem).code).toBe('files.damaged');
  });

  it('gives a plan or a Problem for any text, and for a good file with any stretch of it gone, never a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readPhasage(text);
      }),
    );
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 60 }),
        fc.string({ maxLength: 5 }),
        (at, length, put) => {
          readPhasage(whole.slice(0, at) + put + whole.slice(at + length));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells every error to who asks for all of them', () => {
    const file = JSON.parse(whole) as { plan: { steps: Record<string, Record<string, unknown>> } };
    file.plan.steps['wifi']!['progress'] = -1;
    file.plan.steps['portrea']!['status'] = 'perdu';
    expect(inspectPhasage(JSON.stringify(file)).problems.map(sayProblem).sort()).toEqual([
      expect.stringContaining('étape « Portrea / supports » › statut'),
      expect.stringContaining('étape « Wifi public » › avancement'),
    ]);
  });

  it('opens with a warning where the content of a baseline is not in it', () => {
    const plan = {
      ...acte3Plan('plan-1'),
      baselines: {
        b: {
          id: 'b',
          title: 'COPIL 3',
          takenAt: '2024-03-14T09:00:00Z',
          meetingId: null,
          contentHash: 'a'.repeat(64),
        },
      },
    };
    const file = read(writePhasage(plan, {}, SAVED));
    expect(file.problems[0]).toMatchObject({
      code: 'files.missingContent',
      severity: 'warning',
      params: { title: 'COPIL 3' },
    });
  });

  it('refuses a baseline whose content was changed, naming it', () => {
    const context = testContext();
    const edit = execute(
      acte3Plan('plan-1'),
      COMMANDS['takeBaseline']!,
      { id: 'b', title: 'COPIL 3' },
      context,
    ) as Edit;
    const text = writePhasage(edit.plan, context.contents, SAVED);
    expect(isProblem(readPhasage(text))).toBe(false);
    const changed = JSON.parse(text) as {
      baselines: Record<string, { steps: Record<string, { title: string }> }>;
    };
    Object.values(changed.baselines)[0]!.steps['wifi']!.title = 'Wifi privé';
    const answer = readPhasage(JSON.stringify(changed)) as Problem;
    expect(answer).toMatchObject({ code: 'files.damagedContent', params: { title: 'COPIL 3' } });
  });
});

describe('an old plan', () => {
  it('goes through file, migration, override, baseline, file again and undo', () => {
    const old = JSON.parse(readFileSync('test/fixtures/plans/v1.json', 'utf8')) as Plan &
      Record<string, unknown>;
    const hash = hashText(canonicalJson({ ...old, baselines: {} }));
    const text = JSON.stringify({
      format: 'phasage',
      version: 1,
      ...SAVED,
      plan: { ...old, baselines: { b1: { ...old.baselines['b1'], contentHash: hash } } },
      baselines: { [hash]: { ...old, baselines: {} } },
      pictures: {},
    });
    const opened = read(text);
    expect(opened.plan).toMatchObject({
      schemaVersion: 8,
      language: 'fr',
      schoolZone: null,
      objectives: {},
      steps: { s1: { progress: 350_000 } },
    });
    // A baseline stays as it was taken: its hash names that text.
    expect(opened.contents[hash]).toEqual({ ...old, baselines: {} });

    const context = testContext();
    let plan = opened.plan;
    let history: History = EMPTY_HISTORY;
    let sequence = 0;
    const add = (row: RowDraft): void => {
      history = advance(
        history,
        sealRow({
          ...row,
          planId: plan.id,
          sequence: (sequence += 1),
          at: SAVED.savedAt,
          contents: [],
          previousHash: '',
        }),
      );
    };
    for (const [name, payload] of [
      [
        'setOverride',
        {
          scenarioId: 'renforce',
          collection: 'steps',
          itemId: 's3',
          field: 'included',
          value: false,
        },
      ],
      ['takeBaseline', { id: 'b2', title: 'COPIL 4' }],
    ] as const) {
      const edit = execute(plan, COMMANDS[name]!, payload, context) as Edit;
      plan = edit.plan;
      add(rowOfEdit(history, edit));
    }
    const again = read(writePhasage(plan, { ...opened.contents, ...context.contents }, SAVED));
    expect(again.plan).toEqual(plan);
    expect(overlay(again.plan, 'renforce').steps['s3']!.included).toBe(false);
    expect(Object.keys(again.contents)).toHaveLength(2);
    expect(again.contents[again.plan.baselines['b2']!.contentHash]).toMatchObject({
      id: plan.id,
      scenarios: { renforce: { overrides: { 'steps/s3/included': { value: false } } } },
    });

    for (let turned = undo(plan, history); turned; turned = undo(plan, history)) {
      plan = turned.plan;
      add(turned.row);
    }
    expect(plan).toEqual(opened.plan);
  });
});
