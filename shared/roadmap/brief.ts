/** Texts around the chart: title, version, people, and what the roadmap omits. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { fromDay, toDay, type IsoDate } from '../model/dates';
import { byMeetingDate } from '../model/meeting';
import { bySiblingOrder } from '../model/record';
import type { Content } from './contentTypes';
import type { RoadmapOptions } from './options';
import { clean } from './text';
import { sayDate } from '../wording/dates';

/** A logo ready to draw: an address that the page may load, and its ratio of width to height. */
export interface Logo {
  readonly href: string;
  readonly title: string;
  readonly ratio: number;
}

export interface Brief {
  readonly title: string;
  readonly subtitle: string;
  readonly version: string;
  readonly draft: boolean;
  readonly logos: readonly Logo[];
  /** On the right of the foot; '' to hide the foot. */
  readonly foot: string;
  /** What the roadmap omits, one sentence each. */
  readonly left: readonly string[];
  /**
   * True inside a document, which has its own title, date and page numbers: then only the subtitle
   * remains of the head.
   */
  readonly inside: boolean;
}

/** The texts around the chart of a content. */
export function briefOf(
  { plan, scenarioId }: Evaluation,
  content: Content,
  options: RoadmapOptions,
  { today, logos, inside }: { today: IsoDate; logos: readonly Logo[]; inside: boolean },
): Brief {
  const years = [
    ...new Set([fromDay(content.start).slice(0, 4), fromDay(content.end).slice(0, 4)]),
  ].join('-');
  const scenario =
    scenarioId === plan.baseScenarioId
      ? []
      : [say('roadmap.scenario', { title: clean(plan.scenarios[scenarioId]?.title ?? '') })];
  const compared = content.annotations.compared
    ? [say('roadmap.comparedTo', { title: content.annotations.compared.title })]
    : [];
  const date = sayDate(today, { long: true });
  const held = Object.values(plan.meetings)
    .sort(byMeetingDate)
    .filter(
      ({ date: day, baselineId, title }) =>
        baselineId !== null &&
        day !== null &&
        day <= today &&
        title.length > 0 &&
        title.length < 60,
    )
    .at(-1);
  const partners = Object.values(plan.actors)
    .filter(({ kind, title }) => kind === 'organisation' && title.trim() !== '')
    .sort(bySiblingOrder)
    .map(({ title }) => clean(title))
    .join(', ');
  return {
    title: clean(plan.title) || say('model.untitledPlan'),
    subtitle: clean(
      [...(inside ? [] : [say('roadmap.subtitle', { years })]), ...scenario, ...compared].join(
        ' · ',
      ),
    ),
    version: held
      ? say('roadmap.versionAfter', { date, meeting: clean(held.title) })
      : say('roadmap.version', { date }),
    draft: options.draft,
    logos: options.logos ? logos : [],
    foot: options.footer
      ? [
          ...(partners.length > 0 && partners.length < 160 ? [partners] : []),
          ...examplesOf(content),
        ].join(' · ')
      : '',
    inside,
    left: [
      ...(content.deeper > 0 ? [say('roadmap.deeper', { count: content.deeper })] : []),
      ...(content.outside > 0 ? [say('roadmap.outside', { count: content.outside })] : []),
    ],
  };
}

/** A sentence if some dates or amounts are examples. */
function examplesOf({ examples, annotations: { exampleAmounts } }: Content): string[] {
  if (examples && exampleAmounts) return [say('roadmap.examplesBoth')];
  if (examples) return [say('roadmap.examplesDates')];
  return exampleAmounts ? [say('roadmap.examplesAmounts')] : [];
}

/** True if the start of the requested period is not after its end. */
export function isPeriod({ start, end }: Pick<RoadmapOptions, 'start' | 'end'>): boolean {
  return start === null || end === null || toDay(start) <= toDay(end);
}
