/**
 * The printed roadmap: an evaluated plan and options -> a scene of pages. Pure: the same plan gives
 * the same pages.
 */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { toDay, type IsoDate } from '../model/dates';
import { problem, type Problem } from '../model/problem';
import type { Plan } from '../model/plan';
import type { Baseline } from '../model/scenario';
import { annotationsOf } from './annotations';
import { briefOf, isPeriod, type Logo } from './brief';
import { changedBrief, changedContent, versionAsked } from './changed';
import { contentOf } from './content';
import type { Content } from './contentTypes';
import { fit, fitWhole, type OnSheet, type Remake } from './fit';
import type { Laid } from './layout';
import type { RoadmapOptions } from './options';
import type { Page, Scene } from './scene';
import { EDGE, pagesOf, paperSheet } from './sheets';

export interface RoadmapGiven {
  readonly today: IsoDate;
  readonly logos?: readonly Logo[];
  /** The plan of the version in `options.since`; null if it can't be read. */
  readonly before?: Plan | null;
  /**
   * The space for it on a page of another document, in points; replaces the paper and its margins.
   * The document draws its own headings and foot.
   */
  readonly within?: { readonly width: number; readonly height: number } | null;
}

/**
 * The pages of a roadmap, from the evaluation of the scenario to draw. Problems: `roadmap.noStep`,
 * `roadmap.badPeriod`, `roadmap.noVersion`, `roadmap.badVersion` and `roadmap.tooTall` (then there
 * are no pages); `roadmap.tooMuch` (a warning: the pages are complete, but more than the user asked
 * for; `offers` lists options that would help).
 */
export function roadmapScene(
  evaluation: Evaluation,
  options: RoadmapOptions,
  { today, logos = [], before = null, within = null }: RoadmapGiven,
): Scene {
  const annotations = annotationsOf(evaluation, options);
  // Of the options that offers change, the content depends only on the depth.
  const contents = new Map<number | null, Content>();
  const remake: Remake = (wanted) => {
    const content = contents.get(wanted.depth) ?? contentOf(evaluation, wanted, today, annotations);
    contents.set(wanted.depth, content);
    const brief = briefOf(evaluation, content, wanted, { today, logos, inside: within !== null });
    return {
      content,
      brief,
      options: wanted,
      today: wanted.today ? toDay(today) : null,
      sheet: within ? { ...within, margin: EDGE } : paperSheet(wanted),
    };
  };
  const none = (found: Problem): Scene => ({
    title: say('roadmap.documentTitle', { title: evaluation.plan.title }),
    colour: options.colour,
    pages: [],
    size: 0,
    problems: [found],
    offers: [],
  });
  if (!isPeriod(options)) return none(problem('roadmap.badPeriod'));
  const baseline = options.since === null ? null : versionAsked(evaluation.plan, options.since);
  if (options.since !== null && !baseline) return none(problem('roadmap.noVersion'));
  if (baseline && !before) return none(problem('roadmap.badVersion', { title: baseline.title }));
  const input = remake(options);
  if (input.content.groups.length === 0 && input.content.undated.length === 0)
    return none(problem('roadmap.noStep'));
  const { laid, problems, offers } = fit(input, remake, evaluation);
  const changed =
    baseline && before && laid ? changedPages(input, evaluation, { baseline, before }, laid) : null;
  if (baseline && laid && !changed)
    return none(problem('roadmap.tooTall', { paper: options.paper }));
  const pages = laid
    ? [
        ...pagesOf(laid.draw(0, changed?.count ?? 0), laid.frame, input.sheet),
        ...(changed?.pages ?? []),
      ]
    : [];
  return {
    title: say('roadmap.documentTitle', { title: input.brief!.title }),
    colour: options.colour,
    pages,
    size: laid?.frame.size ?? 0,
    problems,
    offers,
  };
}

/**
 * The pages of changes, numbered after those of the roadmap; null if an element is higher than a
 * page.
 */
function changedPages(
  { brief, options, today, sheet }: OnSheet,
  evaluation: Evaluation,
  { baseline, before }: { baseline: Baseline; before: Plan },
  main: Laid,
): { pages: Page[]; count: number } | null {
  const { evaluation: compared, content } = changedContent(evaluation, before, options);
  const laid = fitWhole(
    {
      content,
      brief: changedBrief(brief!, baseline, compared, evaluation.scenarioId),
      options,
      today,
      sheet,
    },
    main.frame.size,
  );
  if (!laid) return null;
  const { columns, rows } = main.frame.canvas;
  // A mosaic numbers its sheets as its parts.
  const isMosaic = columns.length * rows.length > 1;
  return {
    pages: pagesOf(laid.draw(isMosaic ? 0 : main.sheets), laid.frame, sheet),
    count: laid.sheets,
  };
}
