/** The views of the plan, in the order of their tabs: a new view is one row. */
import type { ComponentType } from 'react';
import type { WordKey } from '../../shared/i18n/words';
import { ComparisonView } from '../comparison/ComparisonView';
import { MeetingsView } from '../meetings/MeetingsView';
import { DocumentView } from '../document/DocumentView';
import { MeansView } from '../means/MeansView';
import { HypothesisCounts } from '../hypotheses/Counts';
import { HypothesesView } from '../hypotheses/HypothesesView';
import { PlanView } from '../plan/PlanView';
import { Counts } from '../plan/Counts';
import { ZoomBar } from '../plan/ZoomBar';

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
