/**
 * The problem of a scene where nothing can be clicked: in one sentence with what would do instead.
 */
import { say } from '../i18n/words';
import { problem, type Problem } from '../model/problem';
import type { Scene } from './scene';
import { sayProblem } from '../wording/problems';

/**
 * The first problem of a scene, with its offers in the text (it leaves out whole pages, which the
 * scene gives already); null where all is well.
 */
export function mainProblemOf({
  problems: [found],
  offers,
}: Pick<Scene, 'problems' | 'offers'>): Problem | null {
  if (!found) return null;
  const would = offers.flatMap(({ kind, change, count }) =>
    kind === 'pages'
      ? []
      : [
          kind === 'paper'
            ? say('roadmap.would_paper', { paper: change.paper! })
            : say('roadmap.would_depth', { count }),
        ],
  );
  return would.length === 0
    ? found
    : problem(
        'roadmap.tooMuchBut',
        { told: sayProblem(found), offers: would.join(say('roadmap.wouldOr')) },
        { severity: found.severity },
      );
}
