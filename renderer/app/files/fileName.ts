/** Names that Windows keeps for its devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A name for a plan's file: its title, without what one file system or another refuses. */
export function fileName(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ').replace(/\s+/g, ' ').trim();
  const short = [...plain].slice(0, LONGEST).join('').replace(/^[. ]+|[. ]+$/g, '');
  return `${short === '' || RESERVED.test(short) ? 'plan' : short}.phasage`;
}
