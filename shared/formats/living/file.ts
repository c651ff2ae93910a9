/**
 * A "feuille de route vivante": the built page with one plan in it, as a single self-contained HTML
 * file.
 */
import '../../i18n/later';
import type { IsoDate } from '../../model/dates';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { strippedPlan } from './strip';
import type { LivingOptions } from './kept';

/** The data of the page: the stripped plan and its first view. */
export interface LivingData {
  readonly plan: Plan;
  readonly scenarioId: Id;
  /** The day of the export. */
  readonly madeOn: IsoDate;
  readonly means: boolean;
  readonly hypotheses: boolean;
}

/** The marks for data and title in the template, once each. */
const DATA = '"PHASAGE_LIVING_DATA"';
const TITLE = 'PHASAGE_LIVING_TITLE';

/**
 * JSON for a script element: without "<", so that it can't end the element or start a comment, and
 * without line separators.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The data of the file for a plan. `scenarioId`: the first to show; the base if the user has not
 * ticked it.
 */
export function livingData(
  plan: Plan,
  options: LivingOptions,
  { scenarioId, today }: { scenarioId: Id; today: IsoDate },
): LivingData {
  const stripped = strippedPlan(plan, options);
  return {
    plan: stripped,
    scenarioId: stripped.scenarios[scenarioId] ? scenarioId : stripped.baseScenarioId,
    madeOn: today,
    means: options.means,
    hypotheses: options.hypotheses,
  };
}

/** The file. Throws if the template is not the built page. */
export function livingFile(template: string, data: LivingData): string {
  const parts = template.split(DATA);
  if (parts.length !== 2) throw new Error('not the template of a living roadmap');
  return `${parts[0]!.replace(TITLE, () => escaped(data.plan.title))}${scriptJson(data)}${parts[1]!}`;
}

/** True if a text is the built page, still without a plan. */
export function isLivingTemplate(text: string): boolean {
  return text.split(DATA).length === 2;
}
