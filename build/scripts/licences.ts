/**
 * Collects the licences of every package that the built page and programs may contain into one text
 * for the packages.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../../shared/i18n/words';
import { ROOT } from './targets';

export const LICENCES_PATH = `${ROOT}/dist/licences/LICENCES.txt`;

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly version?: string;
  readonly license?: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;

/**
 * The licences of the runtime dependencies (not of build tools), by name. Throws for one that is
 * not installed.
 */
export function licences(root: string): Licence[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(
      ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional,
    )
    .map(([path, { version, license }]) =>
      licenceOf(
        join(root, path),
        path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version ?? '',
        license ?? '',
      ),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function licenceOf(folder: string, name: string, version: string, licence: string): Licence {
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const texted = texts.length > 0 ? texts.join('\n\n') : `(${licence})`;
  return { name, version, licence, text: texted };
}

/** The whole text. */
export function licencesText(all: readonly Licence[]): string {
  const rule = '-'.repeat(72);
  return all
    .map(
      ({ name, version, licence, text }) =>
        `${rule}\n${name} ${version} : ${licence}\n${rule}\n\n${text}\n`,
    )
    .join('\n');
}

/** Writes the text to the place where the packager looks for it. */
export function writeLicences(): void {
  mkdirSync(dirname(LICENCES_PATH), { recursive: true });
  writeFileSync(LICENCES_PATH, `${say('shell.licences')}\n\n${licencesText(licences(ROOT))}`);
}
