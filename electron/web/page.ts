/** The page with the server's token in it. */
const TOKEN_META = 'phasage-token';
const HEAD = '<head>';

/** The page as the server sends it: with the token, which no other origin can read there. */
export function withToken(html: Buffer, token: string): Buffer {
  return Buffer.from(
    html
      .toString('utf8')
      .replace(HEAD, () => `${HEAD}\n    <meta name="${TOKEN_META}" content="${token}" />`),
  );
}
