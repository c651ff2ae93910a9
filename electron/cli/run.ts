/**
 * The command line: finds the command, reads its options, and turns any error into one French
 * sentence and an exit code.
 */
import { parseArgs } from 'node:util';
import { say } from '../../shared/i18n/words';
import manifest from '../../package.json';
import { checkCommand } from './check';
import { NO, OK, USAGE, Usage, type CliCommand, type Given, type Io } from './command';
import { exportCommand } from './export/command';
import { compareCommand } from './compare';
import { hypothesesCommand } from './hypotheses';
import { newCommand } from './new';
import { periodCommand } from './period';
import { totalsCommand } from './totals';
import { showCommand } from './show';
import { oneLine } from './text';

export const COMMANDS: readonly CliCommand[] = [
  newCommand,
  checkCommand,
  showCommand,
  totalsCommand,
  hypothesesCommand,
  compareCommand,
  exportCommand,
  periodCommand,
];

/**
 * Runs the command line on its arguments (without the program's name) and returns the exit code;
 * never throws.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (thrown) {
    const known = thrown instanceof Usage;
    io.err(
      oneLine(
        known
          ? say(thrown.code, thrown.params)
          : say('cli.unexpected', {
              reason: thrown instanceof Error ? thrown.message : String(thrown),
            }),
      ),
    );
    return known ? USAGE : NO;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) throw new Usage('cli.noCommand');
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = COMMANDS.find((command) => command.name === rest[0]);
    io.out(say(asked?.help ?? 'cli.help'));
    return OK;
  }
  if (name === '--version') {
    io.out(manifest.version);
    return OK;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command)
    throw name.startsWith('-')
      ? new Usage('cli.unknownOption', { option: name, command: '' })
      : new Usage('cli.unknownCommand', { name });
  const given = read(command, rest);
  if (given.options['help'] === true) {
    io.out(say(command.help));
    return OK;
  }
  return command.run(given, io);
}

function read(command: CliCommand, args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { options: values as Given['options'], words: positionals };
  } catch (thrown) {
    throw usageOf(thrown, command.name);
  }
}

/** parseArgs writes in English, and quotes the option. */
function usageOf(thrown: unknown, command: string): unknown {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) return thrown;
  const option = /'(?:-\w, )?(-[^' ]+)/.exec(String(message))?.[1];
  if (option === undefined) return new Usage('cli.badArguments', { command });
  return new Usage(
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'cli.unknownOption' : 'cli.badOption',
    { option, command },
  );
}
