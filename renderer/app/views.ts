/** The views of the plan, in the order of their tabs: a new view is one row. */
import type { ComponentType } from 'react';
import type { WordKey } from '../../shared/i18n/words';
import { HypothesisCounts } from '../hypotheses/Counts';
import { PlanView } from '../plan/PlanView';
import { Counts } from '../plan/Counts';
import { ZoomBar } from '../plan/ZoomBar';
import { lazily } from '../ui/lazily';

export interface View {
  readonly id: string;
  /** The word on its tab. */
  readonly label: WordKey;
  /** What stands between the bars and the foot of the window. */
  readonly component: ComponentType;
  /** At the left of the foot. */
  readonly counts?: ComponentType;
  /** At the right of the foot. */
  readonly scale?: ComponentType;
}

const MeansView = lazily(async () => (await import('../means/MeansView')).MeansView);
const HypothesesView = lazily(
  async () => (await import('../hypotheses/HypothesesView')).HypothesesView,
);
const ComparisonView = lazily(
  async () => (await import('../comparison/ComparisonView')).ComparisonView,
);
const MeetingsView = lazily(async () => (await import('../meetings/MeetingsView')).MeetingsView);
const DocumentView = lazily(async () => (await import('../document/DocumentView')).DocumentView);

/** Views whose program is not loaded with the window. */
export const LAZY_VIEWS = [MeansView, HypothesesView, ComparisonView, MeetingsView, DocumentView];

export const VIEWS: readonly View[] = [
  { id: 'plan', label: 'app.viewPlan', component: PlanView, counts: Counts, scale: ZoomBar },
  { id: 'means', label: 'meansView.view', component: MeansView },
  {
    id: 'hypotheses',
    label: 'hypotheses.view',
    component: HypothesesView,
    counts: HypothesisCounts,
  },
  { id: 'comparison', label: 'comparison.view', component: ComparisonView },
  { id: 'meetings', label: 'meetings.title', component: MeetingsView },
  { id: 'document', label: 'documentView.view', component: DocumentView },
];

/** The view of that id; the first where there is none (kept by another version). */
export function viewOfId(id: string): View {
  return VIEWS.find((view) => view.id === id) ?? VIEWS[0]!;
}
