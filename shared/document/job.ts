/**
 * The data of a document for any format: the plan itself, which the drawing side evaluates again.
 */
import '../i18n/later';
import { evaluate, type Evaluation } from '../evaluate';
import type { IsoDate } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { masterDocument } from './master';
import { minutesDocument } from './minutes';
import type { DocumentTree } from './tree';

/** The bytes of a picture in the plan's contents. */
export interface PictureBytes {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly base64: string;
}

interface Common {
  readonly plan: Plan;
  /** null: the base plan. */
  readonly scenarioId: Id | null;
  readonly today: IsoDate;
  /** The pictures that the plan names, by the hash of their content. */
  readonly pictures: Readonly<Record<string, PictureBytes>>;
}
export interface DocumentJob extends Common {
  readonly kind: 'document';
}
export interface MinutesJob extends Common {
  readonly kind: 'minutes';
  readonly meetingId: Id;
}

/** The document of a job and the evaluation behind it; null if the plan lacks the meeting. */
export function treeOf(
  job: DocumentJob | MinutesJob,
): { tree: DocumentTree; evaluation: Evaluation } | null {
  const { plan, scenarioId, today } = job;
  const evaluation = evaluate(plan, {
    scenarioId:
      scenarioId !== null && Object.hasOwn(plan.scenarios, scenarioId)
        ? scenarioId
        : plan.baseScenarioId,
  });
  const tree =
    job.kind === 'document'
      ? masterDocument(evaluation, today)
      : minutesDocument(evaluation, job.meetingId, today);
  return tree && { tree, evaluation };
}

/** The pictures in a plan's contents. */
export function picturesOf(
  plan: Plan,
  contents: Readonly<Record<string, unknown>>,
): Record<string, PictureBytes> {
  return Object.fromEntries(
    Object.values(plan.pictures).flatMap(({ contentHash }) => {
      const content = contents[contentHash] as Partial<PictureBytes> | null | undefined;
      return content &&
        typeof content.base64 === 'string' &&
        (content.mime === 'image/png' || content.mime === 'image/jpeg')
        ? [[contentHash, content as PictureBytes]]
        : [];
    }),
  );
}
