/** Reads the parts of a zip as text, such as those of a .docx. */
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = Buffer.from([0x50, 0x4b, 5, 6]);

/** By name, from the central directory, as Word does. */
export function unzip(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(DIRECTORY_END);
  const parts: Record<string, string> = {};
  for (
    let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10);
    left > 0;
    left -= 1
  ) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`no entry at ${at}`);
    const [method, size, nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(begin, begin + size);
    parts[zip.toString('utf8', at + 46, at + 46 + nameLength)] = (
      method === 0 ? data : inflateRawSync(data)
    ).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
