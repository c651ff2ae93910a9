/** Masks what a room must not see: presenter's notes, mail addresses, phone numbers, file paths. */
import { say } from '../i18n/words';
import { isWebAddress } from '../model/address';
import { anyOf } from '../model/pattern';
import type { Plan } from '../model/plan';

/**
 * "@" in its other spellings: escaped, in an address that opens a mail, or disguised from robots.
 */
const AT = anyOf(
  '[@＠]',
  String.raw`\\@`,
  '&#0*64;',
  '&#x0*40;',
  '&commat;',
  '%40',
  String.raw`\s?[[(]\s?(?:at|arobase|@)\s?[\])]\s?`,
);
/**
 * "@" between spaces, or "(a)": only before something that ends like an internet address, since
 * both have other meanings.
 */
const SPACED_AT =
  anyOf(String.raw`\s[@＠]\s?`, String.raw`[@＠]\s`, String.raw`\s?[[(]\s?[aà]\s?[\])]\s?`) +
  String.raw`(?=[\p{L}\p{N}.-]+\.\p{L}{2,})`;
/** The part before "@". Its maximum length (64, each sign escaped) keeps long texts fast. */
const MAILBOX = String.raw`[\p{L}\p{N}._%+'’\\-]{0,128}[\p{L}\p{N}_%+-]`;
const DOMAIN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`;
/** Signs of Markdown may be inside; two addresses may follow each other without a space. */
const MAIL = new RegExp(
  String.raw`(?:mailto:)?${MAILBOX}[*\x60]*(?:${anyOf(AT, SPACED_AT)}[*_\x60]*${DOMAIN})+`,
  'giu',
);
const BETWEEN = String.raw`(?:\s?[.\-–·_]\s?|[\s\u00a0\u202f]{1,2})?`;
/** "06 123 456 78", "0612 345 678". */
const BY_THREES = [
  String.raw`0[1-9](?:[\s.\-\u00a0\u202f]\d{3}){2}[\s.\-\u00a0\u202f]\d\d`,
  String.raw`0[1-9]\d\d(?:[\s.\-\u00a0\u202f]\d{3}){2}`,
];
const PREFIX = String.raw`(?:\+|00[\s.\u00a0\u202f]?)[1-9]\d{0,2}\)?`;
const ABROAD =
  PREFIX +
  String.raw`[\s.\-/\u00a0\u202f]?(?:\(0\)[\s.\u00a0\u202f]?)?` +
  String.raw`\d(?:[\s.\-/\u00a0\u202f]?\d){7,11}`;
const A_DATE = String.raw`0[1-9](?<dated>[-./])(?:0[1-9]|1[0-2])\k<dated>(?:19|20)\d\d(?!\d)`;
/**
 * French numbers in pairs or in threes, and numbers with a country prefix. Skips amounts of money,
 * dates, and digits after a date.
 */
const PHONE = new RegExp(
  String.raw`(?<![\d\p{L}])(?!${A_DATE})` +
    anyOf(
      String.raw`0[1-9](?<slash>/)\d\d(?:\k<slash>\d\d){3}`,
      String.raw`0[1-9]\)?(?:${BETWEEN}\d\d){4}`,
      ...BY_THREES,
      String.raw`0[\s.\u00a0\u202f]?8\d\d(?:[\s.\u00a0\u202f]?\d{3}){2}`,
      ABROAD,
    ) +
    String.raw`(?![\d\p{L}]|,\d|[\s\u00a0\u202f]?(?:[kM]?€|euros?))`,
  'gu',
);
/**
 * A path without a root. "HT\TTC" is not one, but a usual folder name, a second folder or a file
 * ending makes it a path.
 */
const FOLDER = anyOf(
  'documents|bureau|desktop|t[ée]l[ée]chargements|downloads|utilisateurs|users',
  'onedrive|partages?|commun|public',
);
const FILE =
  String.raw`\.` +
  anyOf(
    'phasage|docx?|xlsx?|pptx?|od[pst]|pdf|rtf|csv|txt|md|html?|json|xml',
    'mpp|gan|ics|msg|eml|zip|png|jpe?g|svg|gif',
  ) +
  String.raw`(?![\p{L}\p{N}])`;
/** The signs that one part of a path may contain. */
const PART = String.raw`[^\\/:*?"<>|«»\r\n]`;
const RELATIVE =
  String.raw`(?<![\p{L}\p{N}_-])` +
  anyOf(
    String.raw`${FOLDER}\\(?=[\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}_-]{1,80}\\(?=[\p{L}\p{N}]${PART}{0,80}(?:\\[\p{L}\p{N}]|${FILE}))`,
  );
const USUAL_ROOT = anyOf(
  'home|users|mnt|media|var|tmp|srv|etc|volumes|opt|usr|root|run|data|shares?|nas',
);
/**
 * "file:…", "smb://…", "C:\…", "\\server\share", "//server/share", "~/…", "%APPDATA%\…", the usual
 * roots of people's files, and any path with a file ending.
 */
const START = anyOf(
  String.raw`(?<![\p{L}\p{N}])(?:file:/{1,3}(?:[a-z]:[\\/])?|(?:smb|afp|nfs|s?ftp)://)`,
  String.raw`(?<![\p{L}\p{N}])[a-z]:[\\/]`,
  String.raw`\\\\[\w.$-]+\\`,
  String.raw`(?<![\p{L}\p{N}/.~])~[\\/]`,
  String.raw`%\w+%[\\/]`,
  String.raw`\$(?:\w+|\{\w+\})/`,
  String.raw`(?<![\p{L}\p{N}/.])/${USUAL_ROOT}/`,
  String.raw`(?<![\p{L}\p{N}:/])//(?=[\p{L}\p{N}_.$-]+/)`,
  String.raw`(?<![\p{L}\p{N}/.:])/(?=(?:[\p{L}\p{N}_.-]+/)+[\p{L}\p{N}_-]+\.[a-z\d]{1,8}(?![\p{L}\p{N}]))`,
  RELATIVE,
);
const ENDING = anyOf(
  String.raw`[^\\/:*?"<>|«»\r\n.,;]{0,80}\.[a-z\d]{1,8}(?![\p{L}\p{N}])`,
  String.raw`[^\s\\/:*?"<>|«»]*`,
);
/** A space is part of the path if another folder or a file ending follows. */
const PATH = new RegExp(String.raw`${START}(?:${PART}{1,80}[\\/])*${ENDING}`, 'giu');

/** The words that replace an address, a number and a path. */
export interface Masks {
  readonly path: string;
  readonly mail: string;
  readonly phone: string;
}

/** Replaces mail addresses, phone numbers and file paths, in any known spelling, with the masks. */
export function maskContacts(text: string, masks: Masks): string {
  if (!/[@＠/\\~\d%]|\b(?:at|arobase)\b|[[(]\s?[aà]\s?[\])]/i.test(text)) return text;
  const visible = text.replace(UNSEEN, '');
  const bare = visible
    .replace(PATH, () => masks.path)
    .replace(MAIL, (found, at: number, whole: string) =>
      balanced(found, whole.slice(0, at), masks.mail),
    )
    .replace(PHONE, () => masks.phone);
  return bare === visible ? text : bare.replace(toMask(masks), '$1 $2');
}

/** Zero-width signs, which could hide an address from the patterns. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A text with masks, for the room. */
export function projectedText(text: string): string {
  return maskContacts(text, MASKS);
}

const MASKS: Masks = {
  path: say('presentation.maskedPath'),
  mail: say('presentation.maskedMail'),
  phone: say('presentation.maskedPhone'),
};
/** A Markdown link with a masked address: keeps its words and shows that it had an address. */
const toMask = (masks: Masks): RegExp =>
  new RegExp(
    String.raw`\[([^[\]\n]+)\]\([^()\n]*(${Object.values(masks)
      .map((mask) => mask.replace(/[[\]()]/g, String.raw`\$&`))
      .join('|')})[^()\n]*\)`,
    'gu',
  );

/**
 * A mask with the Markdown sign that the masked text opened or closed; it closes if such a sign is
 * open before it.
 */
function balanced(found: string, before: string, mask: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isOdd = (text: string): boolean => text.split('**').length % 2 === 0;
  if (!isOdd(found)) return mask;
  return isOdd(line) ? `${mask}**` : `**${mask}`;
}

/**
 * An address that the room may follow, or see when hovering: a web address with nothing to mask;
 * else undefined.
 */
export function projectedAddress(href: string | undefined): string | undefined {
  if (href === undefined || !isWebAddress(href)) return undefined;
  let read = href;
  try {
    read = decodeURIComponent(href);
  } catch {
    /* The text is not an address in another encoding. */
  }
  return projectedText(read) === read ? href : undefined;
}

/** Fields without readable text: never changed. */
const NAMES = new RegExp(
  '^(?:id|order|kind|shows|status|contentHash|collection|itemId|field|start|end|date|due|' +
    'takenAt|settleBy|schemaVersion|.*Ids?|.*Date)$',
);
/** The presenter's own fields. */
const PRIVATE: ReadonlySet<string> = new Set(['meetings', 'agendaItems']);

const known = new WeakMap<object, object>();

/**
 * The plan for the room: the same records, with masked texts and without the presenter's notes.
 * Records with nothing to mask stay the same objects.
 */
export function projectedPlan(plan: Plan): Plan {
  return Object.fromEntries(
    Object.entries(plan).map(([name, value]) => {
      const shown = masked(name, value);
      return [
        name,
        PRIVATE.has(name) ? withoutNotes(shown as Readonly<Record<string, object>>) : shown,
      ];
    }),
  ) as Plan;
}

function withoutNotes(items: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [id, { ...item, notes: '' }]),
  );
}

function masked(name: string, value: unknown): unknown {
  if (typeof value === 'string') return NAMES.test(name) ? value : projectedText(value);
  if (typeof value !== 'object' || value === null) return value;
  const done = known.get(value);
  if (done) return done;
  const shown = maskedObject(value);
  known.set(value, shown);
  return shown;
}

function maskedObject(value: object): object {
  if (Array.isArray(value)) {
    const items = value.map((item) => masked('', item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  // The field name of an override decides how to treat its value.
  const field = 'itemId' in value && 'field' in value ? String(value.field) : null;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, masked(field !== null && key === 'value' ? field : key, item)] as const,
  );
  return entries.some(([key, item]) => item !== (value as Record<string, unknown>)[key])
    ? Object.fromEntries(entries)
    : value;
}
