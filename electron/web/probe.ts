import { request } from 'node:http';
import { HOST, IDENTITY, IDENTITY_PATH } from './port';
import { isNonce, proofOf, sameSecret } from './proof';
import { randomKey } from './secret';

/**
 * The program behind the port: none; this user's running Phasage, with a `key` to enter; a program
 * that claims to be Phasage without proof (an older one, another account's, an impostor); another
 * program.
 */
export type Holder =
  { readonly kind: 'free' | 'unproven' | 'other' } | { readonly kind: 'own'; readonly key: string };

const PATIENCE_MS = 3000;
const LONGEST_ANSWER = 1024;

/** Finds out who holds the port. Both sides must prove that they know the secret. */
export async function whoHolds(port: number, secret: string): Promise<Holder> {
  const nonce = randomKey();
  const answer = await ask(port, `${IDENTITY_PATH}?nonce=${nonce}`);
  if (answer === 'free') return { kind: 'free' };
  if (answer['app'] !== IDENTITY.app) return { kind: 'other' };
  const { proof, nonce: theirs } = answer;
  if (
    typeof proof !== 'string' ||
    !sameSecret(proof, proofOf(secret, { prover: 'server', port, nonce })) ||
    !isNonce(theirs)
  )
    return { kind: 'unproven' };
  const joined = await ask(port, `${IDENTITY_PATH}/join`, {
    nonce: theirs,
    proof: proofOf(secret, { prover: 'joiner', port, nonce: theirs }),
  });
  const key = joined === 'free' ? null : joined['key'];
  return isNonce(key) ? { kind: 'own', key } : { kind: 'unproven' };
}

/** The JSON of the answer; an empty object if it is something else. */
function ask(
  port: number,
  path: string,
  question?: object,
): Promise<Readonly<Record<string, unknown>> | 'free'> {
  return new Promise((done) => {
    const body = question === undefined ? '' : JSON.stringify(question);
    const outgoing = request(
      {
        host: HOST,
        port,
        path,
        method: question === undefined ? 'GET' : 'POST',
        headers: { 'Content-Length': Buffer.byteLength(body) },
        timeout: PATIENCE_MS,
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > LONGEST_ANSWER) outgoing.destroy();
        });
        response.on('close', () => done(objectOf(text)));
        response.on('error', () => done({}));
      },
    );
    // A listener that accepts and does not answer, or only in trickles, is not Phasage.
    const limit = setTimeout(() => outgoing.destroy(), PATIENCE_MS);
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' ? 'free' : {}),
    );
    outgoing.on('close', () => clearTimeout(limit));
    outgoing.end(body);
  });
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object | null) };
  } catch {
    return {};
  }
}
