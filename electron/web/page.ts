/** The page says that the local server is behind it: it then asks for its token, with its key. */
const MARK = '<meta name="phasage-server" content="1" />';
const HEAD = '<head>';

/** The page as it is served. Nothing secret stands in it: any account of the machine may fetch it. */
export function asServed(html: Buffer): Buffer {
  return Buffer.from(html.toString('utf8').replace(HEAD, () => `${HEAD}\n    ${MARK}`));
}
