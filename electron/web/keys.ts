/**
 * The keys of a running server: one-time keys in addresses to open, and keys of browsers, which
 * last as long as the secret.
 */
import { isNonce, proofOf, sameSecret } from './proof';
import { randomKey } from './secret';

/** The maximum number of unused keys; the oldest go first. */
const MAX = 50;

export interface Keys {
  /** A key that can be exchanged once. */
  openingKey(): string;
  /** Exchanges a one-time key for a browser's key; null if it is unknown or already used. */
  exchange(openingKey: string): string | null;
  isBrowserKey(key: string): boolean;
  /** A one-time value for a joiner's proof. */
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
