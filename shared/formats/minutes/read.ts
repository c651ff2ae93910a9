/** Minutes or an agenda read into proposals for the plan: steps, dates of steps, decisions, actions, items of an agenda, each by the signs named here. */
import { titleAndMinutes } from '../../model/durations';
import type { Period } from '../../model/period';
import { unaccented } from '../../model/periods/normalise';
import type { PeriodContext } from '../../model/periods/read';
import type { SeriesReading } from '../../model/periods/series';
import type { Plan } from '../../model/plan';
import { TITLE_MOST, type Id } from '../../model/record';
import { findDates, type FoundDate } from './dates';
import { minutesLines, type MinutesLine } from './lines';
import { findActors, stepNamed, stepSpokenOf } from './names';

/** What to underline in the text that was pasted. */
export interface Mark { readonly kind: 'date' | 'step' | 'decision'; readonly start: number; readonly end: number }

interface Common {
  /** Number of the proposal in the reading, from 0. */
  readonly index: number;
  /** The sentence of origin, as it was written. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is proposed as good, or only to be looked at. */
  readonly likely: boolean;
}
export type Proposal = Common & (
  | { readonly kind: 'step'; readonly title: string; readonly wording: string | null; readonly period: Period | null; readonly yearGuessed: number | null; /** The rounds that the wording means. */ readonly series: SeriesReading | null; /** A decision that the step awaits ("Avis politique ?"). */ readonly awaits: string | null }
  | { readonly kind: 'date'; readonly stepId: Id; readonly wording: string; readonly period: Period; readonly yearGuessed: number | null }
  | { readonly kind: 'decision'; readonly title: string; readonly ownerId: Id | null; readonly due: string | null; readonly stepId: Id | null }
  | { readonly kind: 'action'; readonly title: string; readonly ownerId: Id | null; readonly due: string | null; readonly stepId: Id | null }
  | { readonly kind: 'agendaItem'; readonly title: string; readonly minutes: number | null }
);

export interface MinutesReading { readonly proposals: readonly Proposal[]; readonly marks: readonly Mark[] }

type Bare = Proposal extends infer P ? P extends Proposal ? Omit<P, 'index' | 'sentence' | 'start' | 'end'> : never : never;

/** Headings under which bullets are steps. */
const PHASING = /\b(?:phasage|plan d action|calendrier|planning|feuille de route|etapes)\b/;
const DECIDES = /\b(?:decide(?:nt|e|es)?|valide(?:nt|e|es)?|approuve(?:nt|e|es)?|adopte(?:nt|e|es)?|actent|(?:comite|copil|cotech|groupe|elus) acte|a(?:vons)? acte|est actee?|sont actees?|arbitre(?:nt|e|es)?|il est convenu|conviennent?)\b|\bdecisions?\s*(?:n° ?\d+\s*)?:/;
const TO_DO = /\bactions?\s*(?:n° ?\d+\s*)?:|\b(?:a faire|se charge(?:nt)? de|est charge[es]? de|s engage(?:nt)? a|doi(?:t|vent)|devra(?:it|ient)?|devront|(?:transmettra|preparera|enverra|contactera|organisera|redigera|proposera|presentera|relancera)|a (?:envoyer|preparer|transmettre|rediger|organiser|relancer|programmer|contacter))\b/;
/** What stands before a verb that is denied: « ne valide pas », « n’a pas encore décidé ». */
const DENIED = /\bn(?:e|)\s+(?:(?:l|la|le|les|y|en|lui|leur|se|s|a|ont|avons|est|sont|pas|plus|jamais|encore|toujours)\s+)*$/;
/** What names a line a decision or an action, before what it says. */
const NAMED = /^(?:d[ée]cisions?|actions?|[àa] faire)\s*(?:n° ?\d+\s*)?:\s*/iu;
/** Lines behind which an agenda is over. */
const AGENDA_OVER = /^(?:compte rendu|releve de (?:decisions|conclusions)|decisions?|echanges|debats)\b/;
const AWAITED = /\s*(?:->|→)\s*([^>→]*\?)\s*$/;

const spoken = (text: string): string => unaccented(text.replace(/[’'`-]/g, ' '));

/** Reads a text. Nothing is changed: each proposal is for the user to take or leave. */
export function readMinutes(text: string, plan: Plan, context: PeriodContext): MinutesReading {
  const proposals: Proposal[] = [];
  const marks: Mark[] = [];
  let phasing = false;
  let agenda = false;
  const lines = minutesLines(text);
  lines.forEach((line, index) => {
    if (line.kind === 'heading' || line.kind === 'numbered') phasing = PHASING.test(spoken(line.text));
    if (line.kind !== 'bullet') agenda = /\bordre du jour\b/.test(spoken(line.text)) || (agenda && line.kind !== 'heading' && !(line.kind === 'text' && AGENDA_OVER.test(spoken(line.text))));
    const found = readOne(line, plan, context, { phasing: phasing && line.kind === 'bullet', agenda, hasBelow: lines[index + 1]?.kind === 'bullet' });
    if (!found) return;
    proposals.push({ ...found.proposal, index: proposals.length, sentence: text.slice(line.start, line.end), start: line.start, end: line.end } as Proposal);
    marks.push(...marksOf(text, line, found.dates, found.proposal.kind));
  });
  return { proposals, marks };
}

interface Around { readonly phasing: boolean; readonly agenda: boolean; readonly hasBelow: boolean }

function readOne(line: MinutesLine, plan: Plan, context: PeriodContext, around: Around): { proposal: Bare; dates: readonly FoundDate[] } | null {
  const dates = findDates(line.text, context);
  const said = spoken(line.text);
  const proposal = around.phasing ? stepOf(line.text, dates, plan, true)
    : DECIDES.test(said) ? decisionOf('decision', line.text, dates, plan, !isDenied(said))
      : TO_DO.test(said) ? decisionOf('action', line.text, dates, plan, true)
        : line.kind === 'numbered' && (around.agenda || (dates.length === 0 && titleAndMinutes(line.text).minutes !== null)) ? agendaItemOf(line.text)
          : dates.length > 0 && line.kind !== 'heading' ? stepOf(line.text, dates, plan, line.kind === 'bullet') : null;
  return proposal && { proposal, dates };
}

/** A step, or the date of one that the plan has: its title is what is left once the date is taken out. */
function stepOf(text: string, dates: readonly FoundDate[], plan: Plan, likely: boolean): Bare | null {
  const date = dates.at(-1) ?? null;
  const awaited = AWAITED.exec(text);
  const bare = awaited ? text.slice(0, awaited.index) : text;
  const title = titleWithout(bare, date);
  if (title === '') return null;
  const stepId = stepNamed(title, plan);
  if (stepId === null) return { kind: 'step', likely, title: withinTitle(title), wording: date?.words ?? null, period: date?.period ?? null, yearGuessed: date?.yearGuessed ?? null, series: date?.series ?? null, awaits: awaited ? withinTitle(awaited[1]!.trim()) : null };
  if (!date) return null;
  const known = plan.steps[stepId]!.period;
  const same = known !== null && (known.end ?? known.start) === (date.period.end ?? date.period.start);
  return { kind: 'date', likely: likely && !same && date.series === null, stepId, wording: date.words, period: date.period, yearGuessed: date.yearGuessed };
}

/** A whole paragraph can be longer than a title may be: it is cut at a word, its sentence of origin keeps the rest. */
function withinTitle(text: string): string {
  if (text.length <= TITLE_MOST) return text;
  const cut = text.slice(0, TITLE_MOST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_MOST / 2)).trimEnd()}…`;
}

function titleWithout(text: string, date: FoundDate | null): string {
  if (!date) return text.replace(/^["\s:–-]+|[\s:;,–-]+$/g, '');
  const before = text.slice(0, date.start).replace(/[\s:;,(–>-]+$/, '').replace(/^[\s:–>-]+/, '');
  const after = text.slice(date.end).replace(/^[\s:;,)–>.-]+/, '').replace(/[\s.;,:-]+$/, '');
  return [before, after].filter((part) => part !== '').join(' : ');
}

const isDenied = (said: string): boolean => DENIED.test(said.slice(0, DECIDES.exec(said)!.index));

function decisionOf(kind: 'decision' | 'action', text: string, dates: readonly FoundDate[], plan: Plan, likely: boolean): Bare {
  const date = dates.at(-1)?.period ?? null;
  const ownerId = kind === 'action' ? findActors(text, plan)[0]?.id ?? null : null;
  return { kind, likely, title: withinTitle(text.replace(NAMED, '') || text), ownerId, due: date?.end ?? date?.start ?? null, stepId: stepSpokenOf(text, plan) };
}

function agendaItemOf(text: string): Bare {
  const { title, minutes } = titleAndMinutes(text);
  return { kind: 'agendaItem', likely: true, title: withinTitle(title.replace(/[\s:;,.–-]+$/, '')), minutes };
}

/** Where the dates stand in what was pasted (its signs of Markdown are not in the line's text), and the whole line for what it is. */
function marksOf(text: string, line: MinutesLine, dates: readonly FoundDate[], kind: Proposal['kind']): Mark[] {
  const whole: Mark[] = kind === 'agendaItem' ? [] : [{ kind: kind === 'decision' || kind === 'action' ? 'decision' : 'step', start: line.start, end: line.end }];
  const written = dates.flatMap(({ words }): Mark[] => {
    const start = text.indexOf(words, line.start);
    return start >= 0 && start + words.length <= line.end ? [{ kind: 'date', start, end: start + words.length }] : [];
  });
  return [...whole, ...written];
}
