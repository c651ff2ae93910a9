import { withoutEnds } from '../../shared/model/trimming';

/** Names that Windows reserves for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** File systems limit names in bytes (255), users count characters. */
const MOST_SIGNS = 80;
const MOST_BYTES = 200;

function shortened(text: string): string {
  let bytes = 0;
  let short = '';
  for (const sign of [...text].slice(0, MOST_SIGNS)) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > MOST_BYTES) break;
    short += sign;
  }
  return short;
}

/** A title as a file name, without characters that some file systems refuse. */
export function safeName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = withoutEnds(shortened(plain), /[. ]/);
  return short === '' || RESERVED.test(short) ? 'plan' : short;
}

/** A name for a plan's file. */
export function fileName(title: string): string {
  return `${safeName(title)}.phasage`;
}
