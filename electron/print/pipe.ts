/**
 * Chromium's own protocol (CDP) over the two pipes that `--remote-debugging-pipe` opens: no port,
 * so no other program can join in.
 */
import type { Readable, Writable } from 'node:stream';

export interface Pipe {
  /**
   * Sends a request and returns its result. Rejects with the browser's message, or when the browser
   * is gone.
   */
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Settles at the first event of that name in a session. */
  once(event: string, sessionId: string): Promise<void>;
  /** Rejects everything that still waits with `why`. */
  end(why: Error): void;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly sessionId?: string;
}
interface Waiting {
  done(value: unknown): void;
  fail(why: Error): void;
}

/** The protocol over the pipes. */
export function pipeOver(to: Writable, from: Readable): Pipe {
  const waiting = new Map<number | string, Waiting>();
  let [last, ended]: [number, Error | null] = [0, null];
  const wait = <T>(key: number | string): Promise<T> =>
    new Promise<T>((done, fail) => {
      if (ended) return fail(ended);
      waiting.set(key, { done: done as Waiting['done'], fail });
    });
  const settle = (key: number | string, message: Message): void => {
    const one = waiting.get(key);
    waiting.delete(key);
    if (message.error) one?.fail(new Error(message.error.message));
    else one?.done(message.result);
  };
  const heard = (text: string): void => {
    const message = JSON.parse(text) as Message;
    settle(message.id ?? `${message.method} ${message.sessionId}`, message);
  };
  // Messages end with a zero byte. A large one arrives in many pieces, which are joined only once.
  let pieces: Buffer[] = [];
  from.on('data', (piece: Buffer) => {
    let rest = piece;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      heard(Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8'));
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
  const end = (why: Error): void => {
    ended ??= why;
    for (const { fail } of waiting.values()) fail(ended);
    waiting.clear();
  };
  for (const stream of [to, from]) stream.on('error', () => undefined);
  return {
    send: (method, params = {}, sessionId) => {
      const id = (last += 1);
      const answered = wait(id);
      if (!ended)
        to.write(
          `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
        );
      return answered as Promise<never>;
    },
    once: (event, sessionId) => wait(`${event} ${sessionId}`),
    end,
  };
}
