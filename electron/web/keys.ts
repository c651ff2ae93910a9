/**
 * The keys of a running server: one-time ones in the addresses that are opened, and those of
 * browsers, which last as long as the secret.
 */
import { isNonce, proofOf, sameSecret } from './proof';
import { randomKey } from './secret';

/** Handed out and not used yet: the oldest go first. */
const MAX = 50;

export interface Keys {
  /** A key that can be exchanged once. */
  openingKey(): string;
  /** The key of a browser in exchange; null for a key that is not known, or was exchanged. */
  exchange(openingKey: string): string | null;
  isBrowserKey(key: string): boolean;
  /** What a joiner has to prove over, once. */
  nonce(): string;
  isJoiner(nonce: string, proof: string): boolean;
}

/** The keys of a secret, on a port. */
export function makeKeys(secret: string, port: number): Keys {
  const openings = new Set<string>();
  const nonces = new Set<string>();
  const handOut = (from: Set<string>): string => {
    const key = randomKey();
    from.add(key);
    if (from.size > MAX) from.delete(from.values().next().value!);
    return key;
  };
  const sealed = (id: string): string =>
    `${id}.${proofOf(secret, { prover: 'browser', port, nonce: id })}`;
  return {
    openingKey: () => handOut(openings),
    exchange: (key) => (openings.delete(key) ? sealed(randomKey()) : null),
    isBrowserKey(key) {
      const [id] = key.split('.', 1);
      return isNonce(id) && sameSecret(key, sealed(id));
    },
    nonce: () => handOut(nonces),
    isJoiner: (nonce, proof) =>
      nonces.delete(nonce) && sameSecret(proof, proofOf(secret, { prover: 'joiner', port, nonce })),
  };
}
