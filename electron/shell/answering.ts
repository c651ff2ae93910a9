/**
 * Handles the page's requests. Checks the sender here; `answerRequest` checks the name and the
 * question.
 */
import type { Failure } from '../../shared/desktop';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { isOwnFrame, type Frame } from './address';

const REFUSED: Failure = { ok: false, code: 'desktop.refused', params: {} };

/**
 * Answers a message. Never rejects: the page gets a code, never an error of this process, which
 * would show its paths.
 */
export async function answerAsk(
  answers: Answers,
  frame: Frame | null,
  name: unknown,
  question: unknown,
): Promise<unknown> {
  if (!isOwnFrame(frame)) return REFUSED;
  return answerRequest(answers, typeof name === 'string' ? name : '', question, (thrown) =>
    console.error(name, thrown),
  );
}
