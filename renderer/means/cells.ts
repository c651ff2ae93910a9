/**
 * What a cell of the means grid takes: the fields that a typed text gives a line. A refusal is
 * given back in French, and nothing is changed.
 */
import { chapterName } from '../../shared/i18n/chapters';
import { say, sayProblem } from '../../shared/i18n/words';
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
import { readPeriod } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { NEW_ROW } from '../ui/grid/gridState';
import { frequencyOf, hasCount } from './cellText';
import type { LineColumn } from './columns';
import { addLine, changeLines } from './lineActs';

type Fields = Partial<MeansLine>;
/** The fields that a text gives, or why it can't be read. */
type Reading = Fields | string;

/** What a column offers to choose from; null where it is typed. */
export function choicesOf(
  column: LineColumn,
): readonly { readonly value: string; readonly label: string }[] | null {
  if (column === 'kind')
    return meansKindSchema.options.map((value) => ({
      value,
      label: say(`meansView.kind_${value}`),
    }));
  if (column === 'section')
    return sectionSchema.options.map((value) => ({
      value,
      label: say(`meansView.section_${value}`),
    }));
  if (column === 'frequency')
    return meansLineSchema.shape.frequency.options.map((value) => ({
      value,
      label: say(`meansView.frequency_${value}`),
    }));
  if (column === 'horizon')
    return meansHorizonSchema.options.map((value) => ({
      value,
      label: say(`meansView.horizon_${value}`),
    }));
  return null;
}

/** The chapters offered while typing, those that fit the line, with their names. */
export function chapterChoices({
  kind,
  section,
}: Pick<MeansLine, 'kind' | 'section'>): readonly string[] {
  return chaptersFor(kind, section).map((chapter) => `${chapter} ${chapterName(chapter)}`.trim());
}

/** A chapter by its number, its name, or as it is offered: one that fits the line. */
function readChapter({ kind, section }: MeansLine, text: string): Reading {
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

function readChoice(line: MeansLine, column: LineColumn, text: string): Reading {
  const choices = choicesOf(column)!;
  const wanted = unaccented(text.trim());
  if (wanted === '' && column === 'section') return say('meansView.needsSection');
  const found =
    choices.find(({ value, label }) => value === text || unaccented(label) === wanted) ??
    choices.find(({ label }) => wanted !== '' && unaccented(label).startsWith(wanted));
  if (found && column === 'kind') return fieldsOfKind(line, meansKindSchema.parse(found.value));
  if (found && column === 'section') return fieldsOfSection(line, sectionSchema.parse(found.value));
  return found
    ? { [column]: found.value }
    : say('meansView.badChoice', {
        text: text.trim(),
        choices: choices.map(({ label }) => label).join(', '),
      });
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

function readPrice(text: string): Reading {
  const [, pricing, rate] = /^\s*(ht|ttc)?\s*(.*)$/i.exec(text) ?? [];
  const vatRate = rate!.trim() === '' ? 0 : parsePercent(rate!.replace(/tva/i, ''));
  if (isProblem(vatRate) || (pricing === undefined && rate!.trim() === ''))
    return say('meansView.badPrice', { text: text.trim() });
  return { pricing: pricing?.toUpperCase() === 'HT' ? 'HT' : 'TTC', vatRate };
}

function readIndex(text: string, horizonYear: number): Reading {
  if (text.trim() === '') return { indexRate: 0, indexYear: null };
  const [, rate, year] =
    /^([^(]*?)(?:\(?\s*(?:base\s*)?(\d{4})\s*\)?)?\s*$/i.exec(text.trim()) ?? [];
  const value = rate === undefined ? null : parseDecimal(rate.replace('%', ''));
  if (value === null || Math.abs(value) > 100)
    return say('meansView.badIndex', { text: text.trim() });
  return {
    indexRate: Math.round(value * 10_000),
    indexYear: year === undefined ? horizonYear : Number(year),
  };
}

function readDay(app: App, column: 'start' | 'end', text: string): Reading {
  if (text.trim() === '') return { [column]: null };
  const { plan } = app.state();
  const reading = readPeriod(text, {
    today: app.context.today(),
    yearHint: Number(plan.horizon.start.slice(0, 4)),
    horizon: plan.horizon,
  });
  const day = isProblem(reading)
    ? null
    : column === 'start'
      ? (reading.period.start ?? reading.period.end)
      : (reading.period.end ?? reading.period.start);
  return day === null ? say('meansView.badDay', { text: text.trim() }) : { [column]: day };
}

function readCount(line: MeansLine, text: string): Reading {
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

/**
 * "par an" or "une fois", as it is offered or as people write it; a post and an investment leave no
 * choice.
 */
function readFrequency(line: MeansLine, text: string): Reading {
  const wanted = unaccented(text.trim());
  const frequency = /^(annual|par an|annuel(le)?|(tous les|chaque) an(s|nee)?)$/.test(wanted)
    ? 'annual'
    : /^(once|(une|1) (seule )?fois|ponctuel(le)?|unique)$/.test(wanted)
      ? 'once'
      : null;
  if (frequency === null)
    return say('meansView.badChoice', {
      text: text.trim(),
      choices: choicesOf('frequency')!
        .map(({ label }) => label)
        .join(', '),
    });
  const own = frequencyOf({ ...line, frequency });
  return own === frequency
    ? { frequency }
    : say('meansView.fixedFrequency', {
        kind: say(`meansView.kind_${line.kind}`),
        frequency: say(`meansView.frequency_${own}`),
      });
}

/** The fields that a text typed in a column gives a line. */
export function readCell(app: App, line: MeansLine, column: LineColumn, text: string): Reading {
  if (column === 'frequency') return readFrequency(line, text);
  if (choicesOf(column)) return readChoice(line, column, text);
  if (column === 'title')
    return text.trim() === '' ? say('meansView.needsTitle') : { title: text.trim() };
  if (column === 'chapter') return readChapter(line, text);
  if (column === 'count') return readCount(line, text);
  if (column === 'unitAmount') {
    const unitAmount = parseMoney(text);
    if (isProblem(unitAmount)) return sayProblem(unitAmount);
    // Accounts write what comes in as "(1 200)": on a receipt the sign says nothing more.
    return unitAmount < 0 && line.kind !== 'receipt'
      ? say('meansView.negative', { text: text.trim() })
      : { unitAmount: Math.abs(unitAmount) };
  }
  if (column === 'price') return readPrice(text);
  if (column === 'start' || column === 'end') return readDay(app, column, text);
  if (column === 'index')
    return readIndex(text, Number(app.state().plan.horizon.start.slice(0, 4)));
  return say('meansView.notHere');
}

/**
 * Writes a typed text into a column of the given lines (the first alone for a title), as each of
 * them takes it. Gives why it is refused, or null when it is kept.
 */
export function commitText(
  app: App,
  ids: readonly Id[],
  column: LineColumn,
  text: string,
): string | null {
  const rowId = ids[0]!;
  if (rowId === NEW_ROW) return text.trim() === '' ? null : addLine(app, text.trim());
  const { meansLines } = app.state().evaluation.plan;
  const changed: { id: Id; fields: Fields }[] = [];
  for (const id of column === 'title' ? [rowId] : ids) {
    const line = meansLines[id];
    const fields = line ? readCell(app, line, column, text) : say('problems.notFound');
    if (typeof fields === 'string') return fields;
    changed.push({ id, fields });
  }
  return changeLines(app, changed);
}
