/** The parts round the chart: the head and its logos, the foot, the bands of the groups. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { toDay } from '../../../../shared/model/dates';
import type { Brief, Logo } from '../../../../shared/roadmap/brief';
import { footOf } from '../../../../shared/roadmap/foot';
import { frameOf, newOut } from '../../../../shared/roadmap/frame';
import { headOf } from '../../../../shared/roadmap/head';
import { readOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { acte3Plan } from '../../../../shared/templates/acte3';

const whole = { from: 0, to: 1200 };
const frame = frameOf(
  { start: toDay('2024-01-01'), end: toDay('2026-12-31') },
  {
    canvas: { width: 1200, height: 800, columns: [whole], rows: [whole], sheets: 1 },
    ...{ size: 10, least: 6, dense: false, colour: true },
  },
);
const BRIEF: Brief = {
  title: 'Plan',
  subtitle: 'Feuille de route',
  version: 'version du 8 mars 2024',
  draft: false,
  logos: [],
  foot: '',
  left: [],
  inside: false,
};
const LOGO: Logo = { href: 'logo', title: 'Ville', ratio: 2 };

describe('the head', () => {
  const drawn = (brief: Partial<Brief>) => {
    const head = headOf({ ...BRIEF, ...brief }, frame);
    const out = newOut();
    head.draw(out, false);
    const pictures = [...out.back, ...out.front].filter(({ kind }) => kind === 'picture');
    return { height: head.height, pictures, blocks: out.blocks };
  };

  test('is as high as its logos where they are higher than the version', () => {
    const bare = drawn({ subtitle: '' });
    const logoed = drawn({ subtitle: '', logos: [LOGO] });
    expect(bare.pictures).toEqual([]);
    expect(logoed.pictures).toHaveLength(1);
    expect(logoed.height).toBeGreaterThan(bare.height);
    expect(logoed.height).toBeGreaterThanOrEqual(2.6 * 10);
  });

  test('says the version, and that it is a draft where it is one', () => {
    const said = (brief: Partial<Brief>): string => JSON.stringify(drawn(brief).blocks);
    expect(said({})).toContain('version du 8 mars 2024');
    expect(said({ draft: true })).not.toBe(said({}));
    expect(said({ inside: true })).not.toContain('version du');
  });
});

test('a foot without anything in it takes no height; each part of it takes some', () => {
  const content = { groups: [], themes: [], marks: [], annotations: { means: [] } } as never;
  const height = (brief: Partial<Brief>, footer: boolean): number =>
    footOf(content, { ...BRIEF, ...brief }, { legend: false, footer }, frame).height;
  expect(height({}, false)).toBe(0);
  expect(height({}, true)).toBeGreaterThan(0);
  expect(height({ inside: true }, true)).toBe(0);
  expect(height({ foot: 'CCAS' }, false)).toBe(height({}, true));
  expect(height({ left: ['Sans 3 étapes'] }, false)).toBeGreaterThan(0);
  expect(height({ left: ['Sans 3 étapes'], foot: 'CCAS' }, false)).toBeGreaterThan(
    height({ left: ['Sans 3 étapes'] }, false),
  );
});

describe('the bands of the groups', () => {
  const plan = acte3Plan('p');
  const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
  const { pages } = roadmapScene(
    evaluation,
    readOptions({ grouping: 'theme', legend: false, means: false }),
    { today: '2024-03-08' },
  );
  const bands = pages.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'rect' && shape.style === 'band' ? [shape] : [])),
  );
  const headings = pages.flatMap(({ blocks }) => blocks.filter(({ tag }) => tag === 'heading'));

  test('are one for each, below each other, and each holds its title', () => {
    expect(bands.length).toBeGreaterThan(1);
    bands.forEach(({ box }, index) => {
      const [own, ...others] = headings.filter(
        ({ lines: [{ x, y } = { x: 0, y: 0 }] }) => x < box.w && y > box.y && y < box.y + box.h,
      );
      expect(others).toEqual([]);
      expect(own!.lines.at(-1)!.y).toBeLessThan(box.y + box.h);
      if (index > 0) {
        const above = bands[index - 1]!.box;
        expect(box.y).toBeGreaterThanOrEqual(above.y + above.h);
      }
    });
  });
});
