/** The views of the plan, in the order of their tabs. A new view is one row. */
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
  /** The part between the bars and the foot of the window. */
  readonly component: ComponentType;
  /** On the left of the foot. */
  readonly counts?: ComponentType;
  /** On the right of the foot. */
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

/** Views that load after the window. */
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

/** The view with this id; the first one if it is unknown (kept by another version). */
export function viewOfId(id: string): View {
  return VIEWS.find((view) => view.id === id) ?? VIEWS[0]!;
}
