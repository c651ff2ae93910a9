import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_NAMES, lineOfBlock } from '../../../../shared/document/names';
import { chapterOutline } from '../../../../shared/document/outline';
import { chapterBlocks, headingNames } from '../../../../shared/document/master';
import { minutesDocument } from '../../../../shared/document/minutes';
import { newDecision } from '../../../../shared/model/meeting';
import type { Plan } from '../../../../shared/model/plan';
import { emptyPlan } from '../../../../shared/templates/empty';
import { arbitraryPlan } from '../../arbitraries';
import { TODAY, read, tables, PLAN, chapter, words } from './documents';

describe('whatever the plan', () => {
  it('makes every block, with as many cells in each row as there are columns', () => {
    const body = BLOCK_NAMES.map(lineOfBlock).join('\n\n');
    const check = (plan: Plan): void => {
      for (const block of chapter(body, plan))
        if (block.kind === 'table' || block.kind === 'roadmap')
          for (const row of block.table.rows) expect(row.length).toBe(block.table.widths.length);
    };
    check(emptyPlan('e', '2024-01-01'));
    fc.assert(
      fc.property(arbitraryPlan(), ({ plan }) => check(plan)),
      { numRuns: 40 },
    );
  });
});

describe('minutes', () => {
  const meetingId = Object.keys(PLAN.meetings)[0]!;
  const plan: Plan = {
    ...PLAN,
    decisions: {
      d: newDecision({
        id: 'd',
        order: 'a0',
        meetingId,
        title: 'Reporter les bornes',
        ownerId: 'actor-arcs',
        due: '2024-06-30',
      }),
    },
    meetings: {
      ...PLAN.meetings,
      [meetingId]: {
        ...PLAN.meetings[meetingId]!,
        minutes: '## Échanges\n\nOn a dit.',
        notes: 'SECRET',
        otherPresent: 'Mme X',
        presentIds: { 'actor-caf': true },
      },
    },
  };

  it('contain the agenda, the attendance, the discussion and the decisions, never the notes', () => {
    const { blocks, title } = minutesDocument(read(plan), meetingId, TODAY)!;
    const all = words(blocks);
    expect(title).toBe(PLAN.meetings[meetingId]!.title);
    for (const part of [
      'CAF / Mme X',
      'Remarques et commentaires',
      'On a dit.',
      'Reporter les bornes',
      'ARCS',
      '30\u00a0juin\u00a02024',
    ])
      expect(all).toContain(part);
    expect(all).not.toContain('SECRET');
    for (const { notes } of Object.values(plan.agendaItems))
      if (notes !== '') expect(all).not.toContain(notes);
    expect(minutesDocument(read(plan), 'none', TODAY)).toBeNull();
  });

  it('begin with what is known of the meeting, and say nothing of the rest', () => {
    const facts = (more: Partial<Plan['meetings'][string]>): string[][] => {
      const meeting = { ...plan.meetings[meetingId]!, presentIds: {}, otherPresent: '', ...more };
      const met = { ...plan, meetings: { [meetingId]: meeting } };
      return tables(minutesDocument(read(met), meetingId, TODAY)!.blocks)[0]!.map((row) =>
        row.map((text) => text.replaceAll('\u00a0', ' ')),
      );
    };
    expect(facts({ date: null, place: ' ' })).toEqual([['Date', 'à caler']]);
    expect(
      facts({
        date: '2024-03-01',
        place: ' Mairie ',
        presentIds: { 'actor-caf': true },
        absentIds: { 'actor-arcs': true },
        otherAbsent: 'M. Y',
      }),
    ).toEqual([
      ['Date', '1er mars 2024'],
      ['Heure et lieu', 'Mairie'],
      ['Présents', 'CAF'],
      ['Absents', 'ARCS / M. Y'],
    ]);
  });
});

const brief = (body: string, plan = PLAN): string[][][] =>
  tables(chapterBlocks({ body }, read(plan), TODAY, headingNames('c1'), { brief: true }));

it('give a room a short chapter: a line per first-level step, and no empty column', () => {
  expect(brief('::feuille-de-route').map((rows) => [rows.length, ...rows[0]!])).toEqual([
    [9, 'N°', 'Étape', 'Période'],
  ]);
  const [offers] = brief('::état-de-l-art');
  expect(offers![0]).toEqual(['Offre', 'État']);
  const [objectives, ...more] = brief('::objectifs');
  expect(objectives!.slice(1)).toEqual([
    [
      'Doubler la surface de contact avec les habitants',
      expect.stringContaining('Surface de contact'),
      'inconnue',
      'base × 2',
    ],
  ]);
  expect(more).toEqual([]);
});

it('show a room the steps and their dates once: the action sheets replace the roadmap', () => {
  const words = brief('::feuille-de-route\n::fiches-action');
  expect(words.map((rows) => rows.length)).toEqual([9]);
  expect(words[0]![0]).toEqual(['Étape', 'Période', 'Porteur', 'Avancement']);
  expect(words[0]![1]).toEqual([
    '1. Partage de l’enquête sur les services et outils sur sites',
    'à caler',
    'à désigner',
    expect.stringContaining('à démarrer'),
  ]);
  // The document itself has both.
  expect(
    tables(
      chapterBlocks(
        { body: '::feuille-de-route\n::fiches-action' },
        read(PLAN),
        TODAY,
        headingNames('c1'),
      ),
    ).length,
  ).toBeGreaterThan(8);
});

it('sum up a chapter by the titles of its blocks and texts, or the first words of a text', () => {
  const held = (body: string): string[] => chapterOutline({ body }, PLAN);
  expect(held('::cadrage\n\nLe *périmètre*.\n\nEt la suite.')).toEqual([
    'Cadrage',
    'Le périmètre.',
  ]);
  expect(held('# Un\n\nx\n\n## Deux\n\n::rien-de-tel')).toEqual(['Un', 'Deux']);
  expect(held('- premier\n- second')).toEqual(['premier']);
  expect(held(' \n')).toEqual([]);
});
