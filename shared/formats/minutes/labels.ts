/** What names a fact of the meeting at the beginning of a line: "Lieu : mairie", "Présents :". */
import { withoutEnd } from '../../model/trimming';
import type { MinutesLine } from './lines';

export type Attendance = 'present' | 'excused' | 'absent';
export type Fact = Attendance | 'date' | 'time' | 'place' | 'dateTime' | 'other';

const WERE = /(?:(?:[ée]tai(?:en)?t|sont|membres?|personnes) )?/.source;
const LABELS: readonly (readonly [Fact, RegExp])[] = [
  ['dateTime', /date et (?:heure|horaires?)/],
  ['date', /(?:date|jour)(?: de (?:la )?(?:r[ée]union|s[ée]ance|rencontre))?/],
  ['time', /(?:heure(?: de d[ée]but)?|horaires?)/],
  ['place', /lieu(?: de (?:la )?(?:r[ée]union|s[ée]ance|rencontre))?/],
  ['excused', /(?:WERE)(?:absent(?:es?|s|\(e\)s)? )?excus[ée](?:es?|s|\(e\)s|·es)?/],
  ['excused', /n[’']ont pas pu (?:venir|[êe]tre l[àa])/],
  ['absent', /(?:WERE)absent(?:es?|s|\(e\)s|·es)?(?: non excus[ée]e?s?)?/],
  ['present', /(?:WERE)(?:pr[ée]sent|participant)(?:es?|s|\(e\)s|·es)?/],
  ['present', /[ée]taient l[àa]|on [ée]tait|nous [ée]tions|liste des (?:pr[ée]sents|participants)/],
  ['other', /diffusion|destinataires|r[ée]daction|r[ée]dact(?:eur|rice)|animat(?:eur|rice|ion)/],
  ['other', /secr[ée]taire(?: de s[ée]ance)?|pr[ée]sidente?(?: de s[ée]ance)?|r[ée]union|objet/],
];
const LABELLED = LABELS.map(
  ([fact, { source }]) =>
    [fact, new RegExp(`^(?:${source.replaceAll('(?:WERE)', WERE)})(?:\\s*:\\s*|$)`, 'iu')] as const,
);
/** "Présents : A, B - Excusés C." */
const INSIDE = /[-–—;.] (?=(?:absent|excus)[^\s:]* ?(?:: )?\p{Lu})/iu;

/** The facts that a line names; a row of a table names one in its first cell. */
export function factsIn(line: MinutesLine): { fact: Fact; value: string }[] {
  if (line.kind === 'heading' || line.kind === 'numbered' || line.cells.length > 2) return [];
  const parts =
    line.kind === 'row'
      ? [`${withoutEnd(line.cells[0]!, /[\s:]/)} : ${line.cells.slice(1).join(' ')}`]
      : line.text.split(INSIDE);
  return parts.flatMap((given, index) => {
    // "Excusés C. Petit", behind the others.
    const part = index === 0 ? given : given.replace(/^(\S+) (?=\p{Lu})/u, '$1 : ');
    for (const [fact, label] of LABELLED) {
      const found = label.exec(part);
      if (found) return [{ fact, value: part.slice(found[0].length) }];
    }
    return [];
  });
}
