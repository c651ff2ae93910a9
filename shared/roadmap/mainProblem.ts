/**
 * The problem of a scene as one sentence that includes the offers, for places where the user can't
 * click on them.
 */
import type { Message } from '../model/message';
import { problem, messageOf, type Problem } from '../model/problem';
import type { Scene } from './scene';

/**
 * The first problem of a scene, with its offers in the text (but not whole pages, which the scene
 * already gives); null if there is none.
 */
export function mainProblemOf({
  problems: [found],
  offers,
}: Pick<Scene, 'problems' | 'offers'>): Problem | null {
  if (!found) return null;
  const would: readonly Message[] = offers.flatMap(({ kind, change, count }) =>
    kind === 'pages'
      ? []
      : [
          kind === 'paper'
            ? { code: 'roadmap.would_paper', params: { paper: change.paper! } }
            : { code: 'roadmap.would_depth', params: { count } },
        ],
  );
  return would.length === 0
    ? found
    : problem(
        'roadmap.tooMuchBut',
        {
          told: messageOf(found),
          offers: would.reduce((first, second) => ({
            code: 'roadmap.wouldOr',
            params: { first, second },
          })),
        },
        { severity: found.severity },
      );
}
