/** Preferences kept between starts: the last plan, its view, the look, the welcome bar. */
import { z } from 'zod';
import { certaintySchema } from '../../../shared/model/period';
import { stepStatusSchema } from '../../../shared/model/step';
import { FIRST_COMPARISON, FIRST_VIEW, type Theme, type ViewState } from '../../core/state';

const filterSchema = z.object({
  text: z.string(),
  themeIds: z.array(z.string()),
  ownerIds: z.array(z.string()),
  placeIds: z.array(z.string()),
  certainties: z.array(certaintySchema),
  statuses: z.array(stepStatusSchema),
  period: z
    .object({ words: z.string(), start: z.string().nullable(), end: z.string().nullable() })
    .nullable(),
});

export const viewSchema: z.ZodType<ViewState> = z.object({
  pxPerDay: z.number().min(0.05).max(50),
  leftDay: z.number().nullable(),
  scrollTop: z.number().min(0),
  folded: z.record(z.string(), z.boolean()),
  tableWidth: z.number().min(100).max(4000),
  detailsOpen: z.boolean(),
  screen: z.string().default('plan'),
  scenarioId: z.string().nullable().default(null),
  filter: filterSchema,
  comparison: z
    .object({
      scenarioIds: z.array(z.string()),
      net: z.enum(['netAssured', 'netIfGranted']),
      part: z.enum(['figures', 'calendar']),
      onlyDifferences: z.boolean(),
    })
    .default({ ...FIRST_COMPARISON, scenarioIds: [] }),
});

export const themeSchema: z.ZodType<Theme> = z.enum(['system', 'light', 'dark']);

/** The view of a plan that opens for the first time; on a narrow window the details stay closed. */
export function firstView(windowWidth: number): ViewState {
  return {
    ...FIRST_VIEW,
    detailsOpen: windowWidth > 1100,
    tableWidth: windowWidth < 900 ? 260 : FIRST_VIEW.tableWidth,
  };
}

export const LAST_PLAN = 'lastPlan';
export const THEME = 'theme';
export const WELCOMED = 'welcomed';

/** The key of a plan's view. */
export function viewKey(planId: string): string {
  return `view:${planId}`;
}
