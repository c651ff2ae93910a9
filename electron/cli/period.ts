/** `period`: shows how Phasage reads a wording, or each line of a file. */
import { readFile } from 'node:fs/promises';
import { say } from '../../shared/i18n/words';
import {
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../shared/model/periods/read';
import { isProblem, problem } from '../../shared/model/problem';
import { schoolZoneSchema } from '../../shared/model/periods/zone';
import { NO, OK, textOption, Usage, type CliCommand, type Given, type Io } from './command';
import { dayOption, todayOf } from './new';
import { oneLine } from './text';
import { sayDates } from '../../shared/wording/dates';
import { sayProblem } from '../../shared/wording/problems';
import { sayRefusal, takenWords } from '../../shared/wording/readings';

export const periodCommand: CliCommand = {
  name: 'period',
  help: 'cli.help_period',
  options: {
    json: { type: 'boolean' },
    list: { type: 'string' },
    year: { type: 'string' },
    today: { type: 'string' },
    from: { type: 'string' },
    zone: { type: 'string' },
  },
  async run(given, io) {
    const context = contextOf(given, io.today());
    const list = textOption(given, 'list');
    if (list !== undefined) {
      const text = await readFile(list, 'utf8').catch(() => null);
      if (text !== null) return readList(text, context, io);
      io.err(oneLine(sayProblem(problem('files.unreadable', { name: list }))));
      return NO;
    }
    if (given.words.length === 0) throw new Usage('cli.needsWords');
    const asked = given.words.join(' ');
    const reading = readPeriod(asked, context);
    if (isProblem(reading)) {
      io.err(oneLine(sayRefusal(reading, asked, context)));
      return NO;
    }
    const { words, form, start, end } = reading.period;
    io.out(
      given.options['json'] === true
        ? JSON.stringify({ words, form, start, end }, null, 2)
        : inWords(reading),
    );
    return OK;
  },
};

/** One line per wording: the words, the form and the days, or the reason why there are none. */
function readList(text: string, context: PeriodContext, io: Io): number {
  let code = OK;
  for (const line of text.split(/\r?\n/)) {
    const words = line.split('\t')[0]!;
    if (words.trim() === '') continue;
    const reading = readPeriod(words, context);
    if (isProblem(reading)) {
      io.out([words, '', '', '', oneLine(sayRefusal(reading, words, context))].join('\t'));
      code = NO;
    } else {
      const { form, start, end } = reading.period;
      io.out([words, form, start ?? '', end ?? '', notesOf(reading).join(', ')].join('\t'));
    }
  }
  return code;
}

/** Without a plan: a horizon of three years from the given year, or from this one. */
function contextOf(given: Given, clock: string): PeriodContext {
  const today = todayOf(given, clock);
  const text = textOption(given, 'year');
  if (text !== undefined && !/^(?:19|20|21)\d\d$/.test(text))
    throw new Usage('cli.badYear', { text });
  const zone = schoolZoneSchema.nullable().safeParse(textOption(given, 'zone') ?? null);
  if (!zone.success) throw new Usage('cli.badZone', { text: textOption(given, 'zone')! });
  const year = Number(text ?? today.slice(0, 4));
  const from = dayOption(given, 'from');
  return {
    today,
    yearHint: text === undefined ? null : year,
    horizon: { start: `${year}-01-01`, end: `${Math.min(year + 2, 2199)}-12-31` },
    reference: from ?? today,
    notBefore: from,
    zone: zone.data,
  };
}

function inWords(reading: PeriodReading): string {
  const { words, form, start, end, certainty } = reading.period;
  const read = say('cli.reading', {
    words,
    dates: sayDates(start, end),
    form: say(`periods.form_${form}`),
    certainty: say(`model.certainty_${certainty}`),
  });
  return oneLine([read, ...notesOf(reading)].join(', '));
}

/** The assumptions of the reading, and the year and rounds that it found. */
function notesOf(reading: PeriodReading): string[] {
  const { rule, series } = reading;
  return [
    takenWords(reading),
    rule === 'P24' ? say('periods.kept') : '',
    series ? say('app.rounds', { count: series.count }) : '',
  ].filter((part) => part !== '');
}
