/** Electron for `npm start`: fetches it where possible, and starts it. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { electronEnv } from '../../electron/print/runtime';
import type { Machine } from '../../electron/web/browsers';
import { say } from '../../shared/i18n/words';

const REACH_MS = 3000;
const FETCH_MS = 300_000;
const SETTLED_MS = 4000;
const MIRROR = 'https://github.com';

/** The usual variables with a proxy's address, the first set one first. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/**
 * The proxy for this user's fetches, from the usual variables, also without its "http://"; null for
 * none, or one that is not for HTTP.
 */
export function proxyOf(env: Machine['env']): URL | null {
  const named = PROXIES.map((name) => env[name]).find((value) => value);
  if (!named) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(named) ? named : `http://${named}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

/** The environment of a fetch by `@electron/get`, which takes only a complete address. */
function fetchEnv(env: Machine['env']): Machine['env'] {
  const proxy = proxyOf(env);
  const address = (name: string): [string, string | undefined] => [name, proxy?.href];
  return {
    ...env,
    ...Object.fromEntries(PROXIES.map(address)),
    // Without this, `@electron/get` ignores the proxy.
    ...(proxy && { ELECTRON_GET_USE_PROXY: 'true' }),
  };
}

/**
 * True if the server that provides Electron answers within three seconds; asks the proxy if there
 * is one, as Node's own fetch ignores it.
 */
export async function canReach(env: Machine['env']): Promise<boolean> {
  const proxy = proxyOf(env);
  if (proxy) return answers(proxy);
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? MIRROR;
  return fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  );
}

function answers({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((done) => {
    const usual = protocol === 'https:' ? 443 : 80;
    const socket = connect({ host: hostname, port: Number(port) || usual });
    const end = (whether: boolean): void => {
      socket.destroy();
      done(whether);
    };
    socket.setTimeout(REACH_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * Runs the package's own installer for at most five minutes. Returns null if it succeeds, else the
 * last line of its output.
 */
export function fetchRuntime(
  folder: string,
  env: Machine['env'],
  timeoutMs: number = FETCH_MS,
): Promise<string | null> {
  return new Promise((done) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeoutMs,
      env: fetchEnv(env),
    });
    let output = '';
    installer.stderr.setEncoding('utf8').on('data', (piece: string) => {
      output = (output + piece).slice(-MAX_OUTPUT);
    });
    installer.once('error', ({ message }) => done(message));
    installer.once('close', (code, signal) => {
      if (code === 0) done(null);
      else done(signal ? say('host.fetchLate') : (lastLine(output) ?? String(code)));
    });
  });
}

/** How much of the installer's output to keep, in characters. */
const MAX_OUTPUT = 10_000;

/** The last line with a message, without stack traces. */
function lastLine(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => /[a-z]{3}/i.test(line) && !/^(?:at |Node\.js v)/.test(line))
    ?.slice(0, 200);
}

/**
 * Starts Electron on a built program. Resolves when it ends: with its exit code, or with null if it
 * fails within four seconds, that is, if it could not start.
 */
export function runElectron(
  program: string,
  args: readonly string[],
  env: Machine['env'],
): Promise<number | null> {
  return new Promise((done) => {
    const begun = performance.now();
    const window = spawn(program, args, { stdio: 'inherit', env: electronEnv(env) });
    window.once('error', () => done(null));
    window.once('exit', (code) =>
      done(code !== 0 && performance.now() - begun < SETTLED_MS ? null : (code ?? 1)),
    );
  });
}
