/** How two programs of one user prove to each other that they know the secret, and never send it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Who proves: a proof of one is none of another. */
export type Prover = 'server' | 'joiner' | 'browser';

const NONCE = /^[\w-]{22,64}$/;

/** Whether a text may be what a proof is asked for. */
export const isNonce = (text: unknown): text is string =>
  typeof text === 'string' && NONCE.test(text);

/** The proof that its prover knows the secret, on that port, for that nonce alone. */
export function proofOf(
  secret: string,
  { prover, port, nonce }: { prover: Prover; port: number; nonce: string },
): string {
  return createHmac('sha256', secret)
    .update(`phasage|${prover}|${port}|${nonce}`)
    .digest('base64url');
}

/** Whether two secrets are equal, in a time that does not depend on either. */
export function sameSecret(given: string, own: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(own));
}
