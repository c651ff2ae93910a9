/** `new`: makes a file from a template. */
import { writePhasage } from '../../shared/formats/phasage';
import { say } from '../../shared/i18n/words';
import { isIsoDate } from '../../shared/model/dates';
import { titleSchema } from '../../shared/model/record';
import { isTemplateName, TEMPLATES, type TemplateName } from '../../shared/templates/all';
import manifest from '../../package.json';
import { NO, OK, textOption, Usage, type CliCommand, type Given } from './command';
import { writeText } from './files';
import { oneLine } from './text';
import { sayProblem } from '../../shared/wording/problems';

export const newCommand: CliCommand = {
  name: 'new',
  help: 'cli.help_new',
  options: {
    template: { type: 'string' },
    output: { type: 'string', short: 'o' },
    title: { type: 'string' },
    force: { type: 'boolean' },
    today: { type: 'string' },
  },
  async run(given, io) {
    if (given.words[0] !== undefined)
      throw new Usage('cli.extra', { extra: given.words[0], command: 'new' });
    const template = templateOf(given);
    const output = textOption(given, 'output');
    if (output === undefined || output === '') throw new Usage('cli.needsOutput');
    const plan = TEMPLATES[template](io.newId(), todayOf(given, io.today()));
    const titled = { ...plan, title: titleOf(given) ?? plan.title };
    const text = writePhasage(
      titled,
      {},
      { savedWith: `Phasage ${manifest.version}`, savedAt: io.now() },
    );
    const failed = await writeText(output, text, { force: given.options['force'] === true });
    if (failed) {
      io.err(oneLine(sayProblem(failed)));
      return NO;
    }
    io.out(oneLine(say('cli.written', { title: titled.title, file: output })));
    return OK;
  },
};

function templateOf(given: Given): TemplateName {
  const name = textOption(given, 'template');
  if (name === undefined) throw new Usage('cli.needsTemplate');
  if (!isTemplateName(name)) throw new Usage('cli.unknownTemplate', { name });
  return name;
}

function titleOf(given: Given): string | undefined {
  const title = textOption(given, 'title');
  if (title !== undefined && !titleSchema.safeParse(title).success)
    throw new Usage('cli.titleTooLong', { most: titleSchema.maxLength ?? 0 });
  return title;
}

/** Today from the option, else from the clock. */
export function todayOf(given: Given, clock: string): string {
  return dayOption(given, 'today') ?? clock;
}

/** The day in an option; null without it. */
export function dayOption(given: Given, name: string): string | null {
  const text = textOption(given, name);
  if (text !== undefined && !isIsoDate(text)) throw new Usage('cli.badToday', { text });
  return text ?? null;
}
