/** `period`: shows how Phasage reads a wording. */
import { say } from '../../shared/i18n/words';
import {
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { NO, OK, textOption, Usage, type CliCommand, type Given } from './command';
import { todayOf } from './new';
import { oneLine } from './text';
import { sayDates } from '../../shared/wording/dates';
import { sayProblem } from '../../shared/wording/problems';

export const periodCommand: CliCommand = {
  name: 'period',
  help: 'cli.help_period',
  options: { json: { type: 'boolean' }, year: { type: 'string' }, today: { type: 'string' } },
  async run(given, io) {
    if (given.words.length === 0) throw new Usage('cli.needsWords');
    const reading = readPeriod(given.words.join(' '), contextOf(given, io.today()));
    if (isProblem(reading)) {
      io.err(oneLine(sayProblem(reading)));
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

/** There is no plan: takes a horizon of three years from the given year, or from this one. */
function contextOf(given: Given, clock: string): PeriodContext {
  const today = todayOf(given, clock);
  const text = textOption(given, 'year');
  if (text !== undefined && !/^(?:19|20|21)\d\d$/.test(text))
    throw new Usage('cli.badYear', { text });
  const year = Number(text ?? today.slice(0, 4));
  return {
    today,
    yearHint: text === undefined ? null : year,
    horizon: { start: `${year}-01-01`, end: `${Math.min(year + 2, 2199)}-12-31` },
  };
}

function inWords({ period, yearGuessed, series }: PeriodReading): string {
  const { words, form, start, end, certainty } = period;
  const read = say('cli.reading', {
    words,
    dates: sayDates(start, end),
    form: say(`periods.form_${form}`),
    certainty: say(`model.certainty_${certainty}`),
  });
  const more = [
    ...(yearGuessed === null ? [] : [say('periods.yearGuessed', { year: yearGuessed })]),
    ...(series ? [say('app.rounds', { count: series.count })] : []),
  ];
  return oneLine([read, ...more].join(', '));
}
