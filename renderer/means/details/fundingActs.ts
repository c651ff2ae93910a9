/** Edits of a funding. Each is one command; a refusal returns its reason in French. */
import { setBudgetItem } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import type { Funding } from '../../../shared/model/means';
import { parseMoney } from '../../../shared/model/money';
import { parsePercent } from '../../../shared/model/numbers';
import { isProblem } from '../../../shared/model/problem';
import { withOrigin, type Id, type Provenance } from '../../../shared/model/record';
import { sayProblem } from '../../../shared/wording/problems';
import type { App } from '../../core/store';
import { readFullDay } from '../../../shared/model/periods/fullDay';
import { readMonths } from './SubsidyDelay';

/** The fields of a funding from a text, or the reason why it can't be read. */
type Reading = Partial<Funding> | string;

/** A typed rate ("40 %") or amount ("7 480 €"), or the reason why it can't be read. */
export function readAmount(text: string): Reading {
  const rate = text.includes('%') ? parsePercent(text) : null;
  if (rate !== null) return isProblem(rate) ? sayProblem(rate) : { mode: 'rate', rate };
  const amount = parseMoney(text);
  return isProblem(amount) || amount < 0
    ? say('meansView.badFunding', { text: text.trim() })
    : { mode: 'amount', amount };
}

/** Its ceiling; an empty text means none. */
export function readCeiling(text: string): Reading {
  const ceiling = text.trim() === '' ? null : parseMoney(text);
  return isProblem(ceiling) ? sayProblem(ceiling) : { ceiling };
}

/** Its delay in months; an empty text means the plan's. */
export function readDelay(text: string): Reading {
  if (text.trim() === '') return { delayMonths: null };
  const delayMonths = readMonths(text);
  return delayMonths === null ? say('meansView.badMonths', { text: text.trim() }) : { delayMonths };
}

/** The day of its decision. */
export function readDecided(text: string): Reading {
  if (text.trim() === '') return { decidedAt: null };
  const decidedAt = readFullDay(text);
  return decidedAt === null ? say('meansView.badDay', { text: text.trim() }) : { decidedAt };
}

/** Writes fields of a funding in a scenario. Returns the reason for a refusal, else null. */
export function setFunding(
  app: App,
  id: Id,
  fields: Partial<Funding>,
  scenarioId: Id = app.state().scenarioId,
): string | null {
  const done = app.dispatch(
    setBudgetItem,
    { scenarioId, collection: 'fundings', id, fields },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/**
 * Writes the origin of the plan's own rate or amount. Returns the reason for a refusal, else null.
 */
export function setFundingOrigin(
  app: App,
  { id, mode }: Funding,
  origin: Provenance | null,
): string | null {
  const { plan } = app.state();
  const provenance = withOrigin(plan.fundings[id]?.provenance ?? {}, mode, origin);
  return setFunding(app, id, { provenance }, plan.baseScenarioId);
}
