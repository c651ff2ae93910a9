import { expect, test } from 'vitest';
import { MAX_BODY } from '../../../../electron/web/decideApi';
import { servedHere, WRITE, HUNDRED } from './serving';

const api = servedHere();
const { ask, untouched, pour, head } = api;

test('refuses a body of 100 megabytes by its length alone', async () => {
  const { answer } = await pour(head(`content-length: ${HUNDRED}`), Buffer.alloc(0), 0);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  untouched();
});

test('does not tell a client to go on that asks before it sends 100 megabytes', async () => {
  const { answer } = await pour(
    head(`content-length: ${HUNDRED}`, 'expect: 100-continue'),
    Buffer.alloc(0),
    0,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).not.toMatch(/100 Continue/i);
});

test('reads a body without a length up to the limit, and no further', async () => {
  const size = 1024 * 1024;
  const chunk = Buffer.concat([
    Buffer.from(`${size.toString(16)}\r\n`),
    Buffer.alloc(size, 0x20),
    Buffer.from('\r\n'),
  ]);
  const { answer, sent } = await pour(head('transfer-encoding: chunked'), chunk, 4 * MAX_BODY);
  expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true);
  expect(sent).toBeLessThan(1.5 * MAX_BODY);
  untouched();
  expect((await ask()).status).toBe(200);
});

test('tells an accepted client to go on, and answers it', async () => {
  const body = Buffer.from(WRITE.body);
  const { answer } = await pour(
    head(`content-length: ${body.length}`, 'expect: 100-continue', 'connection: close'),
    body,
    body.length,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});
