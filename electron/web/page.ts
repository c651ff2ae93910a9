/** Marks the page as served by the local server, so that it asks for its token, with its key. */
const MARK = '<meta name="phasage-server" content="1" />';
const HEAD = '<head>';

/**
 * The page as the server sends it. It contains no secret: any account of the machine may fetch it.
 */
export function asServed(html: Buffer): Buffer {
  return Buffer.from(html.toString('utf8').replace(HEAD, () => `${HEAD}\n    ${MARK}`));
}
