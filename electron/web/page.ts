/** The page with the server's token in it. */
const TOKEN_META = 'phasage-token';
const HEAD = '<head>';

/** The page as it is served: the token stands in it, where no other origin can read it. */
export function withToken(html: Buffer, token: string): Buffer {
  return Buffer.from(
    html
      .toString('utf8')
      .replace(HEAD, () => `${HEAD}\n    <meta name="${TOKEN_META}" content="${token}" />`),
  );
}
