/** `show`: prints the steps of a file with their resolved dates, as a table or as JSON. */
import { evaluate, type Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import { fromDay, type Day, type IsoDate } from '../../shared/model/dates';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import type { ResolvedStep } from '../../shared/schedule/resolve';
import { NO, OK, onlyFile, type CliCommand } from './command';
import { inspectFile } from './files';
import { scenarioAsked } from './scenario';
import { columns, oneLine } from './text';
import { sayDate, sayDates } from '../../shared/wording/dates';
import { sayPercent } from '../../shared/wording/numbers';
import { sayProblem } from '../../shared/wording/problems';

export const showCommand: CliCommand = {
  name: 'show',
  help: 'cli.help_show',
  options: { json: { type: 'boolean' }, scenario: { type: 'string' } },
  async run(given, io) {
    const { plan, problems } = await inspectFile(onlyFile(given, 'show'));
    if (!plan) {
      io.err(oneLine(sayProblem(problems[0]!)));
      return NO;
    }
    const scenarioId = scenarioAsked(plan, given);
    if (isProblem(scenarioId)) {
      io.err(oneLine(sayProblem(scenarioId)));
      return NO;
    }
    const evaluation = evaluate(plan, { scenarioId });
    io.out(
      given.options['json'] === true
        ? JSON.stringify(asJson(evaluation), null, 2)
        : asTable(evaluation),
    );
    return OK;
  },
};

const iso = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
const stepsOf = ({ tree, steps }: Evaluation): ResolvedStep[] =>
  tree.order.map((id) => steps.get(id)!);

function asJson(evaluation: Evaluation): unknown {
  const { id, title, horizon, schemaVersion } = evaluation.plan;
  return {
    plan: { id, title, horizon, schemaVersion, scenarioId: evaluation.scenarioId },
    steps: stepsOf(evaluation).map(stepAsJson),
  };
}

function stepAsJson(resolved: ResolvedStep): unknown {
  const { step, wbs, start, end, derived, certainty, label, progress } = resolved;
  return {
    id: step.id,
    wbs,
    title: step.title,
    kind: step.kind,
    parentId: step.parentId,
    wording: step.sourceWording,
    start: iso(start),
    end: iso(end),
    certainty,
    form: step.period?.form ?? null,
    words: step.period?.words ?? null,
    label: label === '' ? null : label,
    derived,
    progress,
    status: step.status,
    ownerId: step.ownerId,
    themeIds: Object.keys(step.themeIds),
    placeIds: Object.keys(step.placeIds),
    partnerIds: Object.keys(step.partnerIds),
    seriesId: step.seriesId,
    occurrence: step.occurrence,
  };
}

function asTable(evaluation: Evaluation): string {
  const { plan, scenarioId } = evaluation;
  const heads = (['wbs', 'title', 'period', 'certainty', 'progress', 'ownerId'] as const).map(
    (field) => say(`model.field_${field}`),
  );
  const rows = stepsOf(evaluation).map((resolved) => rowOf(plan, resolved));
  const scenario =
    scenarioId === plan.baseScenarioId
      ? []
      : [oneLine(say('cli.scenario', { title: plan.scenarios[scenarioId]!.title }))];
  const { start, end } = plan.horizon;
  const horizon = say('cli.horizon', {
    start: sayDate(start, { long: true }),
    end: sayDate(end, { long: true }),
  });
  const title = oneLine(`${plan.title}, ${horizon}`);
  return [title, ...scenario, '', columns([heads, ...rows])].join('\n');
}

function rowOf(plan: Plan, resolved: ResolvedStep): string[] {
  const { step, wbs, depth, start, end } = resolved;
  const owner = step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? '');
  return [
    wbs,
    `${'  '.repeat(depth)}${step.title || say('model.untitledStep')}`,
    sayDates(iso(start), iso(end)),
    say(`model.certainty_${resolved.certainty}`),
    sayPercent(resolved.progress),
    owner,
  ];
}
