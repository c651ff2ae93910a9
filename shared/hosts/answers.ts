/**
 * How a host is asked: whatever carries the questions, each and its answer is held to the contract
 * of `shared/desktop.ts`.
 */
import { REQUESTS, type Failure, type RequestName, type Requests } from '../desktop';

/** The requests that a host answers; the others are not there. */
export type Answers = Partial<Requests>;

const failed = (code: string): Failure => ({ ok: false, code, params: {} });

/** True of a name in the table of requests. */
export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}

/**
 * Asks by name. Never rejects: a question or an answer outside the contract, and what throws, is
 * `desktop.noAnswer`; a
 * request that this host does not answer is `desktop.notHere`. What an answer holds besides the
 * contract is left out.
 * @param tell hears what went wrong inside, for whoever keeps a record of it
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
