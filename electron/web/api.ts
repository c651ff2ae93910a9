/** The host's contract over HTTP: one question in, one answer out, both in JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { decideApi, MAX_BODY } from './decideApi';
import { readJson } from './readJson';
import { randomKey } from './secret';
import { refuse, send } from './send';

export interface Api {
  /**
   * The secret that the page sends with each question. Each start makes a new one, so that only its
   * own page can ask.
   */
  readonly token: string;
  answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void>;
}

/** The API of a host. */
export function makeApi(answers: Answers): Api {
  const token = randomKey();
  return {
    token,
    async answer(request, response, port) {
      const decision = decideApi(
        { method: request.method ?? '', target: request.url ?? '', headers: request.headers, port },
        token,
      );
      if (decision.kind === 'refused') return refuse(response, decision.status);
      if (request.headers.expect !== undefined) response.writeContinue();
      const question = await readJson(request, MAX_BODY);
      if (typeof question === 'number') return refuse(response, question);
      const answer = await answerRequest(answers, decision.name, question.json, (thrown) =>
        console.error(thrown),
      );
      const clearing = decision.name === 'clearSite' ? { 'Clear-Site-Data': '"storage"' } : {};
      send(
        response,
        200,
        { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...clearing },
        JSON.stringify(answer),
      );
    },
  };
}
