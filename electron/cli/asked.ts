/**
 * The common start of commands about a scenario of a plan: reads the file, the scenario and the
 * hypotheses assumed to fail.
 */
import type { Switches } from '../../shared/hypotheses/failing';
import type { Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import { onlyFile, type Given, type Io } from './command';
import { switchesAsked } from './fails';
import { inspectFile } from './files';
import { oneLine } from './text';
import { sayProblem } from '../../shared/wording/problems';

export interface Asked<T> {
  readonly plan: Plan;
  readonly switches: Switches;
  readonly what: T;
}

/**
 * Reads the file and the items that the options name in it; on failure, prints the reason on
 * standard error and returns null.
 */
export async function askedOf<T>(
  given: Given,
  io: Io,
  command: string,
  choose: (plan: Plan, given: Given) => T | Problem,
): Promise<Asked<T> | null> {
  const { plan, problems } = await inspectFile(onlyFile(given, command));
  const what = plan ? choose(plan, given) : problems[0]!;
  const switches = plan ? switchesAsked(plan, given) : problems[0]!;
  const wrong = [what, switches].find(isProblem) ?? null;
  if (wrong) io.err(oneLine(sayProblem(wrong)));
  return wrong || !plan ? null : { plan, switches: switches as Switches, what: what as T };
}
