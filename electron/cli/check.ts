/**
 * `check`: lists the problems of a file. Errors go to standard error, one line each; the rest to
 * standard output.
 */
import { moneyProblems } from '../../shared/analysis/moneyProblems';
import { evaluate } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { Problem } from '../../shared/model/problem';
import { NO, OK, onlyFile, Usage, type CliCommand, type Io } from './command';
import { inspectFile } from './files';
import { repairFile } from './repair';
import { oneLine } from './text';
import { sayProblem } from '../../shared/wording/problems';

/** Prints this many errors one by one and counts the others. */
const MAX_ERRORS = 100;

export const checkCommand: CliCommand = {
  name: 'check',
  help: 'cli.help_check',
  options: {
    repair: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  },
  async run(given, io) {
    const file = onlyFile(given, 'check');
    if (given.options['repair'] === true) return repairFile(file, given, io);
    if (given.options['output'] !== undefined) throw new Usage('cli.outputNeedsRepair');
    const { plan, problems } = await inspectFile(file);
    if (!plan) {
      tellErrors(
        problems.filter(({ severity }) => severity === 'error'),
        io,
      );
      return NO;
    }
    const money = moneyProblems(plan);
    const errors = money.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      tellErrors(errors, io);
      return NO;
    }
    tellPlan(
      file,
      plan,
      [...problems, ...money, ...evaluate(plan, { scenarioId: plan.baseScenarioId }).problems],
      io,
    );
    return OK;
  },
};

function tellErrors(errors: readonly Problem[], io: Io): void {
  for (const error of errors.slice(0, MAX_ERRORS))
    io.err(oneLine(say('cli.error', { text: sayProblem(error) })));
  if (errors.length > MAX_ERRORS)
    io.err(say('cli.moreErrors', { count: errors.length - MAX_ERRORS }));
}

function tellPlan(file: string, plan: Plan, problems: readonly Problem[], io: Io): void {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  for (const warning of warnings)
    io.out(oneLine(say('cli.warning', { text: sayProblem(warning) })));
  for (const info of problems.filter(({ severity }) => severity === 'info'))
    io.out(oneLine(say('cli.info', { text: sayProblem(info) })));
  const counts = {
    steps: say('app.steps', { count: Object.keys(plan.steps).length }),
    warnings: say('cli.warnings', { count: warnings.length }),
  };
  io.out(oneLine(say('cli.valid', { file, ...counts })));
}
