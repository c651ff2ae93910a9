/** What the fields of a funding write. Each is one command; a refusal is given back in French. */
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

/** The fields that a text gives a funding, or why it can't be read. */
type Reading = Partial<Funding> | string;

/** A rate ("40 %") or an amount ("7 480 €"), as typed; else why it can't be read. */
export function readAmount(text: string): Reading {
  const rate = text.includes('%') ? parsePercent(text) : null;
  if (rate !== null) return isProblem(rate) ? sayProblem(rate) : { mode: 'rate', rate };
  const amount = parseMoney(text);
  return isProblem(amount) || amount < 0
    ? say('meansView.badFunding', { text: text.trim() })
    : { mode: 'amount', amount };
}

/** The most that it brings; nothing typed: no ceiling. */
export function readCeiling(text: string): Reading {
  const ceiling = text.trim() === '' ? null : parseMoney(text);
  return isProblem(ceiling) ? sayProblem(ceiling) : { ceiling };
}

/** In how many months it comes; nothing typed: as the plan says. */
export function readDelay(text: string): Reading {
  if (text.trim() === '') return { delayMonths: null };
  const delayMonths = readMonths(text);
  return delayMonths === null ? say('meansView.badMonths', { text: text.trim() }) : { delayMonths };
}

/** The day it was decided. */
export function readDecided(text: string): Reading {
  if (text.trim() === '') return { decidedAt: null };
  const decidedAt = readFullDay(text);
  return decidedAt === null ? say('meansView.badDay', { text: text.trim() }) : { decidedAt };
}

/** Writes fields of a funding in a scenario. Gives why it is refused, or null. */
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

/** Writes where the plan's own rate or amount comes from. Gives why it is refused, or null. */
export function setFundingOrigin(
  app: App,
  { id, mode }: Funding,
  origin: Provenance | null,
): string | null {
  const { plan } = app.state();
  const provenance = withOrigin(plan.fundings[id]?.provenance ?? {}, mode, origin);
  return setFunding(app, id, { provenance }, plan.baseScenarioId);
}
