/** Answers the page's requests: a sender, a name and a question are each checked before anything is done. */
import { REQUESTS, type Failure, type RequestName, type Requests } from '../../shared/desktop';
import { isOwnFrame, type Frame } from './address';

/** The requests that this host answers; those left out are told not to be had here. */
export type Answers = Partial<Requests>;

const failed = (code: string): Failure => ({ ok: false, code, params: {} });

/** The answer to a message. Never rejects: the page is told a code, never an error of this process with its paths. */
export async function answerAsk(answers: Answers, frame: Frame | null, name: unknown, question: unknown): Promise<unknown> {
  if (!isOwnFrame(frame)) return failed('desktop.refused');
  if (typeof name !== 'string' || !Object.hasOwn(REQUESTS, name)) return failed('desktop.noAnswer');
  const known = name as RequestName;
  const asked = REQUESTS[known].question.safeParse(question);
  if (!asked.success) return failed('desktop.noAnswer');
  const answer = answers[known] as ((question: unknown) => Promise<unknown>) | undefined;
  if (!answer) return failed('desktop.notHere');
  try {
    return await answer(asked.data);
  } catch (error) {
    console.error(`${known}:`, error);
    return failed('desktop.noAnswer');
  }
}
