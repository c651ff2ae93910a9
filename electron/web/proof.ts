/** Two programs of one user prove to each other that they know the secret, without sending it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The side of a proof: the proof of one side is not valid for another. */
export type Prover = 'server' | 'joiner' | 'browser';

const NONCE = /^[\w-]{22,64}$/;

/** True if a text may be the input of a proof. */
export const isNonce = (text: unknown): text is string =>
  typeof text === 'string' && NONCE.test(text);

/** A proof that one side knows the secret, valid only for this port and nonce. */
export function proofOf(
  secret: string,
  { prover, port, nonce }: { prover: Prover; port: number; nonce: string },
): string {
  return createHmac('sha256', secret)
    .update(`phasage|${prover}|${port}|${nonce}`)
    .digest('base64url');
}

/** True if two secrets are equal; takes the same time for any two. */
export function sameSecret(given: string, own: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(own));
}
