/** The host's answers over HTTP: one question in, one answer out, JSON both. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { decideApi, MAX_BODY } from './decideApi';
import { refuse, send } from './send';

export interface Api {
  /**
   * What the page has to send with each question: made at each start, so that only a page of this
   * start asks.
   */
  readonly token: string;
  answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void>;
}

/** The API of a host. */
export function makeApi(answers: Answers): Api {
  const token = randomBytes(32).toString('base64url');
  return {
    token,
    async answer(request, response, port) {
      const decision = decideApi(
        { method: request.method ?? '', target: request.url ?? '', headers: request.headers, port },
        token,
      );
      if (decision.kind === 'refused') return refuse(response, decision.status);
      if (request.headers.expect !== undefined) response.writeContinue();
      const question = await readJson(request);
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

/**
 * The body as JSON; the status of the refusal where it is too large (read no further), cut off, or
 * no JSON in UTF-8.
 */
async function readJson(request: IncomingMessage): Promise<{ json: unknown } | 400 | 413> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of request.iterator({
      destroyOnReturn: false,
    }) as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > MAX_BODY) return 413;
      parts.push(part);
    }
    return {
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))),
    };
  } catch {
    return 400;
  }
}
