import type { IncomingMessage } from 'node:http';

/**
 * The body as JSON; or the status of the refusal if it is too large (then stops reading),
 * incomplete, or not JSON in UTF-8.
 */
export async function readJson(
  request: IncomingMessage,
  mostBytes: number,
): Promise<{ json: unknown } | 400 | 413> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of request.iterator({
      destroyOnReturn: false,
    }) as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > mostBytes) return 413;
      parts.push(part);
    }
    return {
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))),
    };
  } catch {
    return 400;
  }
}
