import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideServed,
  isOwn,
  mayNavigate,
  refusedSwitch,
} from '../../../../electron/shell/address';
import { makeCrashes } from '../../../../electron/shell/crashes';
import { givenPath, handedPath } from '../../../../electron/shell/given';
import { accelerator, menuTemplate } from '../../../../electron/shell/menuTemplate';
import { SMALLEST, placeOn, type Box } from '../../../../electron/shell/placing';

const pieces = fc.constantFrom(
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2E',
  '%5c',
  '%2f',
  '%00',
  '\0',
  'C:',
  '~',
  'a',
  'index.html',
  '%25',
  '?',
  '#',
  '@',
  ':',
  '//',
  '%',
  'é',
  'NUL',
  '$',
);

test('no address, in any notation, names a file outside the served folder', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const decision = decideServed('GET', `app://phasage/${parts.join('')}`);
      if (decision.kind !== 'file') return;
      for (const root of ['/srv/page', 'C:\\page'])
        expect(resolve(join(root, decision.path)).startsWith(resolve(root) + sep)).toBe(true);
      expect(decision.path).not.toMatch(/(^|\/)\.|[\\:\0~%]|^\/|\/\//);
    }),
    { numRuns: 5000 },
  );
});

test('only addresses on the page’s origin are its own, and the page goes only to itself', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(isOwn(url) || mayNavigate(url, true)).toBe(false);
    }),
  );
  for (const url of [
    'app://phasage',
    'APP://phasage/',
    'app:phasage/',
    'app:///phasage/',
    ' app://phasage/',
    'app://phasage.x/',
    'view-source:app://phasage/',
  ])
    expect([url, isOwn(url)]).toEqual([url, false]);
});

test('names a refused option, but not harmless ones', () => {
  expect(refusedSwitch((name) => name === 'inspect-brk')).toBe('inspect-brk');
  expect(
    refusedSwitch((name) => ['lang', 'force-device-scale-factor', 'no-sandbox'].includes(name)),
  ).toBeNull();
});

test('opens the last plan on the command line, in any form that file managers use', () => {
  const cases: [string[], string | null][] = [
    [['plan.phasage'], '/home/lea/plan.phasage'],
    [['--flag', '../a/Plan.PHASAGE', '--x=y.phasage'], '/home/a/Plan.PHASAGE'],
    [['un.phasage', 'deux.phasage'], '/home/lea/deux.phasage'],
    [['file:///home/lea/Mon%20plan.phasage'], '/home/lea/Mon plan.phasage'],
    [['file://serveur/plan.phasage'], null],
    [['https://evil.example/plan.phasage'], null],
    [['app://phasage/plan.phasage'], null],
    [['plan.phasage.exe'], null],
    [['plan\0.phasage'], null],
    [['file:///a%00.phasage'], null],
    [['.'], null],
    [[], null],
  ];
  for (const [args, path] of cases)
    expect([args, givenPath(args, '/home/lea')]).toEqual([args, path]);
  expect(handedPath({ file: '/a/plan.phasage' })).toBe('/a/plan.phasage');
});

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -8000, max: 8000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 640, max: 5000 }),
  height: fc.integer({ min: 400, max: 3000 }),
});

test('the title bar is always within reach on a screen, and the window no larger than it', () => {
  const kept = fc.oneof(
    fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      maximised: fc.boolean(),
      fullScreen: fc.boolean(),
    }),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(kept, box, fc.array(box, { maxLength: 3 }), (value, main, others) => {
      const place = placeOn(value, [main, ...others]);
      const held = [main, ...others].some(
        (screen) =>
          Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x) >=
            Math.min(120, screen.width) &&
          place.y >= screen.y &&
          place.y + 24 <= screen.y + screen.height &&
          place.width <= screen.width &&
          place.height <= screen.height,
      );
      expect(held).toBe(true);
      expect(place.width).toBeGreaterThanOrEqual(
        Math.min(SMALLEST.width, ...[main, ...others].map((screen) => screen.width)),
      );
    }),
  );
});

test('keys get Electron’s spelling; unknown ones are left to the page', () => {
  const cases: [string, string | null][] = [
    ['Ctrl+z', 'CmdOrCtrl+Z'],
    ['Ctrl+Shift+z', 'CmdOrCtrl+Shift+Z'],
    ['Alt+Shift+ArrowUp', 'Alt+Shift+Up'],
    ['F2', 'F2'],
    ['Ctrl++', 'CmdOrCtrl+Plus'],
    ['+', 'Plus'],
    ['Ctrl+Delete', 'CmdOrCtrl+Delete'],
    ['?', null],
    ['Ctrl+é', null],
    ['Meta+a', null],
    ['Ctrl+Click', null],
    ['F25', null],
  ];
  for (const [keys, written] of cases) expect([keys, accelerator(keys)]).toEqual([keys, written]);
});

test('on a Mac text fields keep their keys; elsewhere quitting is last in the first menu', () => {
  const groups = [
    {
      label: 'Modifier',
      items: [
        { id: 'undo', label: 'Annuler', keys: 'Ctrl+z', enabled: true },
        { id: 'save', label: 'Enregistrer', keys: 'Ctrl+s', enabled: true },
      ],
    },
  ];
  const submenus = (platform: NodeJS.Platform) =>
    menuTemplate(groups, {
      platform,
      hasDevTools: false,
      choose: () => undefined,
      usualTextSize: () => undefined,
    }).map((bar) => bar.submenu as Electron.MenuItemConstructorOptions[]);
  const [mac, edit, window] = submenus('darwin');
  expect(mac!.at(-1)).toMatchObject({ role: 'quit', label: 'Quitter Phasage' });
  expect(edit!.map((item) => item.accelerator)).toEqual([undefined, 'CmdOrCtrl+S']);
  expect(window!.map((item) => item.role)).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'undo', 'selectAll']),
  );
  const [first] = submenus('win32');
  expect(first!.map((item) => item.role ?? item.id)).toEqual([
    'undo',
    'save',
    undefined,
    'quit',
    undefined,
    'about',
  ]);
  expect(
    submenus('linux')
      .flat()
      .some((item) => item.role === 'toggleDevTools'),
  ).toBe(false);
});

test('counts crashes within a minute', () => {
  const after = makeCrashes();
  expect([0, 70_000, 140_000, 210_000].map(after)).toEqual([
    'reopen',
    'reopen',
    'reopen',
    'reopen',
  ]);
  expect([211_000, 212_000, 213_000].map(after)).toEqual(['reopen', 'reopen', 'ask']);
});
