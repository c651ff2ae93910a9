/**
 * A host made from the table of `shared/desktop.ts`: whatever carries the requests, what goes out
 * and what comes back is checked the same way.
 */
import {
  EVENTS,
  REQUESTS,
  type EventName,
  type Failure,
  type Host,
  type RequestName,
} from '../../shared/desktop';

/**
 * Takes a request to whoever answers it: a page's own functions, Electron's preload, the local
 * server.
 */
export type Carry = (name: RequestName, question: unknown) => Promise<unknown>;

/** Hears a host's events; gives the way to stop. */
export type Hear = (told: (name: string, event: unknown) => void) => () => void;

const NO_ANSWER: Failure = { ok: false, code: 'desktop.noAnswer', params: {} };

async function ask(carry: Carry, name: RequestName, question: unknown): Promise<unknown> {
  const asked = REQUESTS[name].question.safeParse(question);
  if (!asked.success) return NO_ANSWER;
  try {
    const answered = REQUESTS[name].answer.safeParse(await carry(name, asked.data));
    return answered.success ? answered.data : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/**
 * Makes a host. Its requests never reject: what throws, or answers something else than the
 * contract, is the failure
 * `desktop.noAnswer`. Events that are not of the contract are passed over.
 */
export function makeHost(carry: Carry, hear: Hear = () => () => undefined): Host {
  const names = Object.keys(REQUESTS) as RequestName[];
  const requests = Object.fromEntries(
    names.map((name) => [name, (question: unknown) => ask(carry, name, question)]),
  );
  const listen = (wanted: EventName, told: (event: never) => void): (() => void) =>
    hear((name, event) => {
      const checked = name === wanted ? EVENTS[wanted].safeParse(event) : null;
      if (checked?.success) told(checked.data as never);
    });
  return { ...requests, listen } as unknown as Host;
}
