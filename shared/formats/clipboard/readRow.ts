/** One pasted row read into fields of a step, or why it is refused. */
import { say, type WordKey } from '../../i18n/words';
import { parsePercent } from '../../model/numbers';
import { keyAtEnd } from '../../model/order';
import { certaintySchema, type Period } from '../../model/period';
import { normalise, unaccented } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext } from '../../model/periods/read';
import type { Plan } from '../../model/plan';
import { isProblem, problem, type Problem } from '../../model/problem';
import { bySiblingOrder, type Id, type IdSet } from '../../model/record';
import { stepStatusSchema, type Step } from '../../model/step';
import type { PasteColumn } from './columns';

export type RowCells = Readonly<Partial<Record<PasteColumn, string>>>;

export interface Reader { readonly plan: Plan; readonly period: PeriodContext; readonly newId: () => Id; /** Actors named in the rows and not in the plan, by plain name. */ readonly newActors: Map<string, { id: Id; title: string; order: string }> }

export type Fields = Partial<Pick<Step, 'title' | 'period' | 'status' | 'progress' | 'ownerId' | 'themeIds' | 'placeIds' | 'partnerIds' | 'notes'>>;

/** The value whose word this is, accents and case aside. */
function named<T extends string>(text: string, values: readonly T[], prefix: 'status' | 'certainty'): T | undefined {
  return values.find((value) => unaccented(say(`model.${prefix}_${value}` as WordKey)) === unaccented(text.trim()));
}

function actorNamed(name: string, { plan, newActors, newId }: Reader): Id {
  const plain = unaccented(name.trim());
  const known = Object.values(plan.actors).find((actor) => unaccented(actor.title) === plain) ?? newActors.get(plain);
  if (known) return known.id;
  const made = { id: newId(), title: name.trim(), order: keyAtEnd([...Object.values(plan.actors).sort(bySiblingOrder), ...newActors.values()]) };
  newActors.set(plain, made);
  return made.id;
}

const names = (text: string): string[] => text.split(/[;\n]/).map((name) => name.trim()).filter(Boolean);

function setNamed(text: string, items: Readonly<Record<Id, { id: Id; title: string; shortTitle?: string }>>): IdSet | Problem {
  const found: Record<Id, true> = {};
  for (const name of names(text)) {
    const item = Object.values(items).find((each) => [each.title, each.shortTitle ?? ''].some((title) => unaccented(title) === unaccented(name)));
    if (!item) return problem('table.pasteUnknown', { text: name });
    found[item.id] = true;
  }
  return found;
}

function periodOf(cells: RowCells, context: PeriodContext): Period | null | Problem {
  const words = cells.period?.trim() || (cells.start?.trim() && cells.end?.trim() ? `du ${cells.start.trim()} au ${cells.end.trim()}` : cells.start?.trim() ? `dès ${cells.start.trim()}` : cells.end?.trim() ? `d'ici ${cells.end.trim()}` : '');
  if (words === '' || normalise(words).text === 'a caler') return null;
  const reading = readPeriod(words, context);
  if (isProblem(reading)) return reading;
  return reading.period.start === null && reading.period.end === null ? null : reading.period;
}

/** Reads the cells of a row. A column that is not there sets nothing. */
export function readRow(cells: RowCells, reader: Reader): Fields | Problem {
  const title = (cells.title ?? '').replace(/^[\s\u00a0]+|\s+$/g, '');
  if (title === '') return problem('table.pasteNoTitle');
  const fields: Fields = { title };
  if (cells.period !== undefined || cells.start !== undefined || cells.end !== undefined) {
    const period = periodOf(cells, reader.period);
    if (isProblem(period)) return period;
    fields.period = period;
  }
  const certainty = cells.certainty?.trim() ? named(cells.certainty, certaintySchema.options, 'certainty') : undefined;
  if (cells.certainty?.trim() && !certainty && cells.certainty.trim() !== '—') return problem('table.pasteBadCertainty', { text: cells.certainty });
  if (certainty && fields.period) fields.period = { ...fields.period, certainty };
  if (cells.status?.trim()) {
    const status = named(cells.status, stepStatusSchema.options, 'status');
    if (!status) return problem('table.pasteBadStatus', { text: cells.status });
    fields.status = status;
  }
  if (cells.progress?.trim()) {
    const progress = parsePercent(cells.progress);
    if (isProblem(progress)) return progress;
    fields.progress = progress;
  }
  if (cells.owner !== undefined) fields.ownerId = cells.owner.trim() === '' ? null : actorNamed(cells.owner, reader);
  if (cells.partners !== undefined) fields.partnerIds = Object.fromEntries(names(cells.partners).map((name) => [actorNamed(name, reader), true as const]));
  if (cells.notes !== undefined) fields.notes = cells.notes;
  for (const [column, field, items] of [['themes', 'themeIds', reader.plan.themes], ['places', 'placeIds', reader.plan.places]] as const) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const set = setNamed(cell, items);
    if (isProblem(set)) return set as Problem;
    fields[field] = set as Record<Id, true>;
  }
  return fields;
}
