/** A server with a page and a folder of its own, for requests over real sockets. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { webAnswers } from '../../../../electron/web/answers';
import { serve, type Serving } from '../../../../electron/web/server';
import { enter } from '../../../faults/hostWrites';

export const PROFILE = 'p1';
export const SENTINEL = {
  version: 1,
  writtenAt: '2024-03-08T10:00:00Z',
  databaseVersion: 1,
  schemaVersion: 4,
  plans: [],
};
export const HUNDRED = 100 * 1024 * 1024;
export const WRITE = {
  path: '/api/writeSentinel',
  body: JSON.stringify({ profile: PROFILE, sentinel: SENTINEL }),
};

/** The server's token for its own user. */
export async function tokenOf(server: Serving): Promise<string> {
  expect((await fetch(server.url)).headers.get('cache-control')).toBe('no-store');
  return enter(server.openingUrl());
}

export interface Got {
  readonly status: number;
  readonly body: string;
  readonly clears: string | undefined;
}

/** A server for the tests of a file; empties its folder after each. */
export function servedHere() {
  const root = mkdtempSync(join(tmpdir(), 'phasage-page-'));
  const data = join(mkdtempSync(join(tmpdir(), 'phasage-data-')), 'inside');
  let server: Serving;
  let token: string;

  beforeAll(async () => {
    writeFileSync(
      join(root, 'index.html'),
      '<!doctype html><html><head><title>Phasage</title></head><body></body></html>',
    );
    server = await serve({ root, port: 0, answers: webAnswers({ folder: data }) });
    token = await tokenOf(server);
  });
  afterAll(async () => {
    await server.close();
    for (const folder of [root, join(data, '..')]) rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));
  const own = (): string => `http://127.0.0.1:${server.port}`;
  const good = (): Record<string, string> => ({
    host: `127.0.0.1:${server.port}`,
    origin: `http://127.0.0.1:${server.port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-phasage-token': token,
  });
  /** One request over a real socket: node's client sends any header, unlike a browser. */
  function ask({
    path = WRITE.path,
    body = WRITE.body,
    method = 'POST',
    headers = good(),
  }: {
    path?: string;
    body?: string | Buffer;
    method?: string;
    headers?: Record<string, string>;
  } = {}): Promise<Got> {
    return new Promise((done, fail) => {
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
        (response) => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => {
              text += part;
            })
            .on('end', () =>
              done({
                status: response.statusCode!,
                body: text,
                clears: response.headers['clear-site-data'] as string | undefined,
              }),
            );
        },
      );
      asked.on('error', fail);
      asked.end(body);
    });
  }
  const without = (name: string): Record<string, string> => {
    const { [name]: _left, ...rest } = good();
    return rest;
  };
  const untouched = (): void => expect(() => statSync(data)).toThrow('ENOENT');
  /**
   * Sends a head, then as much of the body as the server accepts; returns the answer and the number
   * of bytes sent.
   */
  function pour(
    head: readonly string[],
    chunk: Buffer,
    most: number,
  ): Promise<{ answer: string; sent: number }> {
    return new Promise((done) => {
      let answer = '';
      let sent = 0;
      const socket = connect(server.port, '127.0.0.1');
      const go = (): void => {
        while (sent < most && !socket.destroyed) {
          sent += chunk.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on('connect', () => {
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
        go();
      });
      socket.on('drain', go);
      socket.on('data', (part) => {
        answer += part.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => done({ answer, sent }));
    });
  }
  const head = (...more: string[]): string[] => [
    'POST /api/writeSentinel HTTP/1.1',
    ...Object.entries(good()).map(([name, value]) => `${name}: ${value}`),
    ...more,
  ];
  return {
    root,
    data,
    own,
    good,
    ask,
    without,
    untouched,
    pour,
    head,
    get server() {
      return server;
    },
    get token() {
      return token;
    },
  };
}
