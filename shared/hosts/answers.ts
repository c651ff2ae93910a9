/**
 * Checks every request to a host and every answer against the contract of `shared/desktop.ts`,
 * whatever carries them.
 */
import { REQUESTS, type Failure, type RequestName, type Requests } from '../desktop';

/** The requests that a host handles; it may leave some out. */
export type Answers = Partial<Requests>;

const failed = (code: string): Failure => ({ ok: false, code, params: {} });

/** True if a request has this name. */
export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}

/**
 * Answers a request by its name. Never rejects: a request or an answer that breaks the contract, or
 * an exception, gives `desktop.noAnswer`; a request that this host does not handle gives
 * `desktop.notHere`. Drops any fields of an answer that the contract does not list.
 * @param tell receives each internal error, to log it
 */
export async function answerRequest(
  answers: Answers,
  name: string,
  question: unknown,
  tell: (thrown: unknown) => void = () => undefined,
): Promise<unknown> {
  if (!isRequestName(name)) return failed('desktop.noAnswer');
  const answer = answers[name] as ((question: unknown) => Promise<unknown>) | undefined;
  if (!answer) return failed('desktop.notHere');
  const asked = REQUESTS[name].question.safeParse(question);
  if (!asked.success) return failed('desktop.noAnswer');
  try {
    const answered = REQUESTS[name].answer.safeParse(await answer(asked.data));
    if (answered.success) return answered.data;
    tell(answered.error);
  } catch (thrown) {
    tell(thrown);
  }
  return failed('desktop.noAnswer');
}
