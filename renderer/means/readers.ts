/**
 * What the cells of the means grid take: the fields that a typed text gives a line. A refusal is
 * given back in French.
 */
import { chapterName } from '../../shared/i18n/chapters';
import { say, type WordKey } from '../../shared/i18n/words';
import { chaptersFor, proposedChapter } from '../../shared/model/chapters';
import {
  meansHorizonSchema,
  meansKindSchema,
  meansLineSchema,
  newMeansLine,
  proposedLens,
  sectionSchema,
  type MeansKind,
  type MeansLine,
  type Section,
} from '../../shared/model/means';
import { parseMoney } from '../../shared/model/money';
import { parseDecimal, parseFte, parsePercent } from '../../shared/model/numbers';
import { unaccented } from '../../shared/model/periods/normalise';
import { contextFrom, contextIn, contextRound } from '../../shared/model/periods/context';
import { readPeriod, type PeriodContext } from '../../shared/model/periods/read';
import type { IsoDate } from '../../shared/model/dates';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { beforeShift } from '../../shared/means/used';
import { dayAsTyped } from '../../shared/wording/dates';
import type { App } from '../core/store';
import { frequencyOf, hasCount } from './cellText';
import { sayProblem } from '../../shared/wording/problems';

type Fields = Partial<MeansLine>;
/** The fields that a text gives, or why it can't be read. */
export type Reading = Fields | string;

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

const choicesOf = <V extends string>(
  values: readonly V[],
  word: (value: V) => WordKey,
): readonly Choice<V>[] => values.map((value) => ({ value, label: say(word(value)) }));

/** The kinds of line. */
export const kindChoices = (): readonly Choice<MeansKind>[] =>
  choicesOf(meansKindSchema.options, (value) => `meansView.kind_${value}`);
/** The two sections. */
export const sectionChoices = (): readonly Choice<Section>[] =>
  choicesOf(sectionSchema.options, (value) => `meansView.section_${value}`);
/** How often a line is spent. */
export const frequencyChoices = (): readonly Choice<MeansLine['frequency']>[] =>
  choicesOf(meansLineSchema.shape.frequency.options, (value) => `meansView.frequency_${value}`);
/** The three horizons. */
export const horizonChoices = (): readonly Choice<MeansLine['horizon']>[] =>
  choicesOf(meansHorizonSchema.options, (value) => `meansView.horizon_${value}`);

/** The chapters offered while typing, those that fit the line, with their names. */
export function chapterChoices({
  kind,
  section,
}: Pick<MeansLine, 'kind' | 'section'>): readonly string[] {
  return chaptersFor(kind, section).map((chapter) => `${chapter} ${chapterName(chapter)}`.trim());
}

/** A chapter by its number, its name, or as it is offered: one that fits the line. */
export function readChapter({ kind, section }: MeansLine, text: string): Reading {
  const [wanted, number] = [unaccented(text.trim()), text.trim().split(/\s/)[0]!];
  const fitting = chaptersFor(kind, section);
  const found =
    fitting.find((chapter) => chapter === number) ??
    fitting.find((chapter) => wanted !== '' && unaccented(chapterName(chapter)).startsWith(wanted));
  return found
    ? { chapter: found }
    : say('meansView.badChapter', {
        text: text.trim(),
        choices: fitting.map((chapter) => `${chapter} (${chapterName(chapter)})`).join(', '),
      });
}

function badChoice(text: string, choices: readonly Choice[]): string {
  return say('meansView.badChoice', {
    text: text.trim(),
    choices: choices.map(({ label }) => label).join(', '),
  });
}

/** A choice by its value, its label, or how its label begins; undefined where it is none. */
function chosen<V extends string>(text: string, choices: readonly Choice<V>[]): V | undefined {
  const wanted = unaccented(text.trim());
  const found =
    choices.find(({ value, label }) => value === text || unaccented(label) === wanted) ??
    choices.find(({ label }) => wanted !== '' && unaccented(label).startsWith(wanted));
  return found?.value;
}

/** A kind, with what it changes of the line. */
export function readKind(line: MeansLine, text: string): Reading {
  const kind = chosen(text, kindChoices());
  return kind ? fieldsOfKind(line, kind) : badChoice(text, kindChoices());
}

/** A section, with what it changes of the line. */
export function readSection(line: MeansLine, text: string): Reading {
  if (text.trim() === '') return say('meansView.needsSection');
  const section = chosen(text, sectionChoices());
  return section ? fieldsOfSection(line, section) : badChoice(text, sectionChoices());
}

/** A horizon. */
export function readHorizon(text: string): Reading {
  const horizon = chosen(text, horizonChoices());
  return horizon ? { horizon } : badChoice(text, horizonChoices());
}

/**
 * A line that becomes of another kind takes its section, chapter, how often it is spent, and its
 * lens where nobody chose another: all can be changed after. What only an investment has goes.
 */
function fieldsOfKind(line: MeansLine, kind: MeansKind): Fields {
  const { lens, section, chapter, frequency, fte, quantity } = newMeansLine({
    id: 'any',
    order: 'a0',
    kind,
  });
  return {
    kind,
    section,
    chapter,
    frequency,
    fte,
    quantity,
    ...(line.lens === proposedLens(line.kind) ? { lens } : {}),
    ...(kind === 'post' || kind === 'receipt' ? { pricing: 'TTC', vatRate: 0 } : {}),
    ...(kind === 'investment' ? {} : { isProgramme: false, fctva: false, lifeYears: null }),
  };
}

/**
 * A line that goes to the other section takes the chapter proposed there, where its own does not
 * fit.
 */
function fieldsOfSection({ kind, chapter }: MeansLine, section: Section): Fields {
  if (kind === 'post' && section === 'investment') return { section };
  return {
    section,
    ...(chaptersFor(kind, section).includes(chapter)
      ? {}
      : { chapter: proposedChapter(kind, section) }),
  };
}

const EXEMPT = /^(sans tva|exoneree?|non assujettie?|hors champ|net(te)? de taxes?)$/;

/**
 * "HT" or "TTC" and the rate of VAT. What has no VAT is "HT 0 %"; TTC alone leaves the rate to be
 * given, a price without VAT needs it.
 */
export function readPrice(text: string): Reading {
  if (EXEMPT.test(unaccented(text.trim()))) return { pricing: 'HT', vatRate: 0 };
  const [, pricing, rate] = /^(ht|ttc)?(.*)$/is.exec(text.trim()) ?? [];
  if (pricing?.toUpperCase() === 'HT' && rate!.trim() === '') return say('meansView.vatMissing');
  const vatRate = rate!.trim() === '' ? 0 : parsePercent(rate!.replace(/tva/i, ''));
  if (isProblem(vatRate) || (pricing === undefined && rate!.trim() === ''))
    return say('meansView.badPrice', { text: text.trim() });
  const isExempt = rate!.trim() !== '' && vatRate === 0;
  return { pricing: isExempt || pricing?.toUpperCase() === 'HT' ? 'HT' : 'TTC', vatRate };
}

/** A yearly rise, from the year that the text names, else the plan's first. */
export function readIndex(app: App, text: string): Reading {
  if (text.trim() === '') return { indexRate: 0, indexYear: null };
  const { rate, year } = rateAndYear(text.trim());
  const value = parseDecimal(rate.replace('%', ''));
  if (value === null || Math.abs(value) > 100)
    return say('meansView.badIndex', { text: text.trim() });
  return {
    indexRate: Math.round(value * 10_000),
    indexYear: year ?? firstYear(app),
  };
}

/** "2 % (base 2025)" in its two parts; null: it names no year. */
function rateAndYear(text: string): { rate: string; year: number | null } {
  const named = /\d{4}$/.exec(text.replace(/\)$/, '').trimEnd());
  if (!named) return { rate: text, year: null };
  const before = text.slice(0, named.index).trimEnd().replace(/base$/i, '').trimEnd();
  return { rate: before.replace(/\($/, ''), year: Number(named[0]) };
}

const firstYear = (app: App): number => Number(app.state().plan.horizon.start.slice(0, 4));

/**
 * The first or last day of a period as people say it; nothing: open. A day without its year is near
 * the line's own: after its start, or round the day that stood there. Of a line that has moved with
 * its step it is the day counted now: what is kept is the day before the move.
 */
export function readDay(app: App, line: MeansLine, column: 'start' | 'end', text: string): Reading {
  if (text.trim() === '') return { [column]: null };
  const { plan } = app.state();
  // A cell shows the day alone: nobody would see from which one it is counted.
  const context = dayContext(plan, app.context.today(), line, column);
  const reading = readPeriod(text, { ...context, reference: null });
  if (isProblem(reading)) return say('meansView.badDay', { text: text.trim() });
  const day = reading.period[column] ?? reading.period[column === 'start' ? 'end' : 'start'];
  if (day === null) return say('meansView.badDay', { text: text.trim() });
  const kept = beforeShift(day, app.state().evaluation.means.lines.get(line.id)?.shift);
  return kept === null
    ? say('meansView.badMovedDay', { day: dayAsTyped(day) })
    : { [column]: kept };
}

function dayContext(
  plan: Plan,
  today: IsoDate,
  { start, end }: MeansLine,
  column: 'start' | 'end',
): PeriodContext {
  if (column === 'end' && start !== null) return contextFrom(plan, today, start);
  const known = start ?? end;
  return known === null ? contextIn(plan, today) : contextRound(plan, today, known);
}

/** Of a post its ETP, of an investment how many. */
export function readCount(line: MeansLine, text: string): Reading {
  if (line.kind === 'post') {
    const fte = parseFte(text);
    return isProblem(fte) ? sayProblem(fte) : { fte };
  }
  if (!hasCount(line.kind))
    return say('meansView.noCount', { kind: say(`meansView.kind_${line.kind}`) });
  const quantity = parseDecimal(text);
  return quantity === null || !Number.isInteger(quantity) || quantity < 0
    ? say('meansView.badQuantity', { text: text.trim() })
    : { quantity };
}

const FREQUENCIES: readonly (readonly [MeansLine['frequency'], RegExp])[] = [
  ['annual', /^(annual|par an|annuel(le)?|(tous les|chaque) an(s|nee)?)$/],
  ['once', /^(once|(une|1) (seule )?fois|ponctuel(le)?|unique)$/],
];

/**
 * "par an" or "une fois", as it is offered or as people write it; a post and an investment leave no
 * choice.
 */
export function readFrequency(line: MeansLine, text: string): Reading {
  const wanted = unaccented(text.trim());
  const frequency = FREQUENCIES.find(([, words]) => words.test(wanted))?.[0];
  if (frequency === undefined) return badChoice(text, frequencyChoices());
  const own = frequencyOf({ ...line, frequency });
  return own === frequency
    ? { frequency }
    : say('meansView.fixedFrequency', {
        kind: say(`meansView.kind_${line.kind}`),
        frequency: say(`meansView.frequency_${own}`),
      });
}

/** A title: every line has one. */
export function readTitle(text: string): Reading {
  return text.trim() === '' ? say('meansView.needsTitle') : { title: text.trim() };
}

/** An amount of money; only what comes in may be written below nothing. */
export function readAmount(line: MeansLine, text: string): Reading {
  const unitAmount = parseMoney(text);
  if (isProblem(unitAmount)) return sayProblem(unitAmount);
  // Accounts write what comes in as "(1 200)": on a receipt the sign says nothing more.
  return unitAmount < 0 && line.kind !== 'receipt'
    ? say('meansView.negative', { text: text.trim() })
    : { unitAmount: Math.abs(unitAmount) };
}
