/** The printed roadmap: an evaluated plan and options -> a scene of pages. Pure: the same plan gives the same pages. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { toDay, type IsoDate } from '../model/dates';
import { problem, type Problem } from '../model/problem';
import { asidesOf } from './asides';
import { briefOf, isPeriod, type Logo } from './brief';
import { contentOf } from './content';
import { fit, type Remake } from './fit';
import type { RoadmapOptions } from './options';
import type { Scene } from './scene';
import { pagesOf } from './sheets';

export interface RoadmapGiven { readonly today: IsoDate; readonly logos?: readonly Logo[] }

/**
 * The pages of a roadmap. The evaluation is that of the scenario asked for. Problems: `roadmap.noStep`, `roadmap.badPeriod` and `roadmap.tooTall`
 * (then there is no page), `roadmap.tooMuch` (a warning: the pages are whole, but more than asked for; `offers` tells what would do).
 */
export function roadmapScene(evaluation: Evaluation, options: RoadmapOptions, { today, logos = [] }: RoadmapGiven): Scene {
  const asides = asidesOf(evaluation, options);
  const remake: Remake = (wanted) => {
    const content = contentOf(evaluation, wanted, today, asides);
    return { content, brief: briefOf(evaluation, content, wanted, { today, logos }), options: wanted, today: wanted.today ? toDay(today) : null };
  };
  const none = (found: Problem): Scene => ({ title: say('roadmap.documentTitle', { title: evaluation.plan.title }), colour: options.colour, pages: [], size: 0, problems: [found], offers: [] });
  if (!isPeriod(options)) return none(problem('roadmap.badPeriod'));
  const matter = remake(options);
  if (matter.content.groups.length === 0 && matter.content.undated.length === 0) return none(problem('roadmap.noStep'));
  const { laid, options: used, problems, offers } = fit(matter, remake, evaluation);
  const pages = laid ? pagesOf(laid.draw(), laid.frame, used) : [];
  return { title: say('roadmap.documentTitle', { title: matter.brief!.title }), colour: options.colour, pages, size: laid?.frame.size ?? 0, problems, offers };
}
