/** `hypotheses`: prints the register of a scenario, with what depends on each hypothesis. */
import { registerOf, type RegisterRow } from '../../shared/analysis/stakes';
import { say, type WordKey } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import { askedOf } from './asked';
import { NO, OK, type CliCommand } from './command';
import { FAILS, tellIdle } from './fails';
import { scenarioAsked } from './scenario';
import { columns, oneLine } from './text';
import { sayDate } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';

export const hypothesesCommand: CliCommand = {
  name: 'hypotheses',
  help: 'cli.help_hypotheses',
  options: { json: { type: 'boolean' }, scenario: { type: 'string' }, ...FAILS },
  async run(given, io) {
    const asked = await askedOf(given, io, 'hypotheses', scenarioAsked);
    if (!asked) return NO;
    const { plan, switches, what: scenarioId } = asked;
    tellIdle(plan, switches, [scenarioId], io);
    const rows = registerOf(plan, { scenarioId, switches });
    const scenario = plan.scenarios[scenarioId]!.title;
    io.out(
      given.options['json'] === true
        ? JSON.stringify({ scenario, hypotheses: rows.map((row) => asJson(plan, row)) }, null, 2)
        : asTable(plan, scenario, rows),
    );
    return OK;
  },
};

function asJson({ actors }: Plan, { hypothesis, failing, rests, amount }: RegisterRow): unknown {
  const {
    id,
    title,
    category,
    status,
    confidence,
    ownerId,
    settleBy,
    scenarioIds,
    horizon,
    lens,
    notes,
  } = hypothesis;
  return {
    id,
    title,
    category,
    status,
    failing,
    confidence,
    ownerId,
    owner: actors[ownerId ?? '']?.title ?? null,
    settleBy,
    scenarioIds: Object.keys(scenarioIds),
    horizon,
    lens,
    stepIds: rests.stepIds,
    lineIds: rests.lineIds,
    fundingIds: rests.fundingIds,
    amount,
    notes,
    effects: rests.effects.map(({ hypothesisId: _hypothesis, ...effect }) => effect),
  };
}

function asTable(plan: Plan, scenario: string, rows: readonly RegisterRow[]): string {
  const title = oneLine(`${plan.title}, ${say('cli.scenario', { title: scenario })}`);
  const heads = [
    say('fields.hypotheses_title'),
    say('fields.hypotheses_status'),
    say('fields.hypotheses_settleBy'),
    say('cli.restsAmount'),
    say('fields.hypotheses_ownerId'),
  ];
  const cells = rows.map(({ hypothesis, failing, amount }) => [
    hypothesis.title,
    failing ? say('cli.fails') : say(`cli.hypothesis_${hypothesis.status}` as WordKey),
    hypothesis.settleBy === null ? '' : sayDate(hypothesis.settleBy),
    sayMoney(amount),
    hypothesis.ownerId === null ? '' : (plan.actors[hypothesis.ownerId]?.title ?? ''),
  ]);
  return [title, '', columns([heads, ...cells])].join('\n');
}
