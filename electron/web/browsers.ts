/**
 * The usual places of Chrome, Edge and Chromium, and the ways to open an address on each system.
 */
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}
export interface Opening {
  readonly kind: 'window' | 'browser';
  readonly command: string;
  readonly args: readonly string[];
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * Every path where a browser with app windows may be, always in the same order: one browser's
 * profile holds the plans, so the next start must not pick another. PHASAGE_BROWSER, if set, is the
 * only one.
 */
export function browserPaths({ platform, env }: Machine): string[] {
  if (env['PHASAGE_BROWSER']) return [env['PHASAGE_BROWSER']];
  if (platform === 'win32') {
    const roots = [
      env['ProgramFiles'],
      env['ProgramFiles(x86)'],
      env['LocalAppData'] ?? env['LOCALAPPDATA'],
    ].filter((root) => root !== undefined);
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, ...program)));
  }
  if (platform === 'darwin') {
    const roots = [
      '/Applications',
      ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : []),
    ];
    return MAC_APPS.flatMap((name) =>
      roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = [
    ...new Set([
      ...(env['PATH'] ?? '').split(':').filter(posix.isAbsolute),
      '/usr/bin',
      '/snap/bin',
    ]),
  ];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** The browser to use, or null if none is installed. */
export function findBrowser(machine: Machine): string | null {
  return browserPaths(machine).find(isProgram) ?? null;
}

/** Flags that Chromium needs to start for this user. */
export function browserFlags({ platform, isRoot }: Machine): string[] {
  return platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
}

/**
 * Ways to show an address, best first: a window of its own, then the default browser. None without
 * a screen.
 */
export function openings(machine: Machine, url: string, browser: string | null): Opening[] {
  const { platform, env } = machine;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return [];
  const own: Opening[] =
    browser === null
      ? []
      : [{ kind: 'window', command: browser, args: [...browserFlags(machine), `--app=${url}`] }];
  if (platform === 'win32')
    return [...own, { kind: 'browser', command: 'cmd.exe', args: ['/d', '/c', 'start', '', url] }];
  return [
    ...own,
    { kind: 'browser', command: platform === 'darwin' ? 'open' : 'xdg-open', args: [url] },
  ];
}

/** This machine and its user. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
