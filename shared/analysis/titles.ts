/** Titles of steps outside their row. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import type { Id } from '../model/record';

/**
 * The title of a step alone in a sentence or a list. A round gets its series' title first, and its
 * number stays with its name.
 */
export function titleAlone({ steps }: Pick<Evaluation, 'steps'>, id: Id): string {
  const { step } = steps.get(id)!;
  const title = step.title.trim() || say('model.untitledStep');
  const series =
    step.kind === 'round' && step.parentId !== null
      ? steps.get(step.parentId)?.step.title.trim()
      : undefined;
  return series ? `${series}, ${title.replace(/ (\d+)$/, '\u00a0$1')}` : title;
}
