/**
 * Minutes sent by mail: what is of the mail and not of the meeting. Its head, the mails quoted
 * under it and its signature are not read.
 */
import { anyOf } from '../../model/pattern';

export interface Mail {
  /** Where the body begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly subject: string | null;
  /** Who wrote it, and when it was sent, in the words of its head. */
  readonly sender: string | null;
  readonly sent: string | null;
}

const HEAD = new RegExp(
  `^(${anyOf(
    /de|from|exp[ée]diteur|[àa]|to|cci?|bcc|objet|subject|date|envoy[ée]|sent/.source,
    /r[ée]pondre [àa]|importance|pi[èe]ces? jointes?/.source,
  )})\\s*:(.*)$`,
  'i',
);
const NAMES_A_MAIL = /^(?:de|from|exp[ée]diteur|objet|subject)$/i;
const QUOTED =
  /^\s*(?:Le .{5,90} a écrit\s*:|On .{5,90} wrote\s*:|-{3,}\s*(?:Message d[’']origine|Original Message))/i;
const SIGNED = new RegExp(
  `^${anyOf(
    /--|(?:bien )?cordialement|bien [àa] (?:vous|toi)/.source,
    /bonne (?:soir[ée]e|journ[ée]e|r[ée]ception|fin de .{3,12})/.source,
    /[àa] bient[ôo]t|amicalement|sinc[èe]res salutations|salutations/.source,
    /envoy[ée] depuis mon .{3,20}/.source,
  )}[\\s,.!]*$`,
  'i',
);
/** A quoted mail stands under the text that answers it; a forwarded one has nothing above it. */
const LEAST_ABOVE = 4;

interface Raw {
  readonly text: string;
  readonly start: number;
}

/** A text as a mail; one that is none is all body. */
export function mailOf(text: string): Mail {
  let at = 0;
  const lines = text
    .split('\n')
    .map((raw): Raw => {
      const start = at;
      at += raw.length + 1;
      return { text: raw.trim(), start };
    })
    .filter((line) => line.text !== '');
  const head = lines.slice(0, headLength(lines));
  const said = (name: RegExp): string | null =>
    head
      .map((line) => HEAD.exec(line.text)!)
      .find((found) => name.test(found[1]!))?.[2]!
      .trim() ?? null;
  const body = lines.slice(head.length);
  const last = body.findIndex((line, index) => index >= LEAST_ABOVE && isOver(body, index));
  return {
    start: body[0]?.start ?? text.length,
    end: last < 0 ? text.length : body[last]!.start,
    subject: said(/^(?:objet|subject)$/i),
    sender:
      said(/^(?:de|from|exp[ée]diteur)$/i)
        ?.split('<')[0]!
        .trim() ?? null,
    sent: said(/^(?:date|envoy[ée]|sent)$/i),
  };
}

/** The lines of the head at the start of a text, none where they name no mail. */
function headLength(lines: readonly Raw[]): number {
  const end = lines.findIndex(({ text }) => !HEAD.test(text));
  const head = lines.slice(0, end < 0 ? lines.length : end);
  return head.some(({ text }) => NAMES_A_MAIL.test(HEAD.exec(text)![1]!)) ? head.length : 0;
}

/** Whether what was written ends before this line: it is signed, or another mail begins. */
function isOver(body: readonly Raw[], index: number): boolean {
  const { text } = body[index]!;
  if (QUOTED.test(text) || SIGNED.test(text)) return true;
  return /^(?:de|from)\s*:/i.test(text) && headLength(body.slice(index, index + 6)) > 2;
}
