/** The app with the Acte 3 plan, without a window or a database. */
import { sealRow } from '../../../shared/history/journal';
import { EMPTY_HISTORY } from '../../../shared/history/history';
import type { Period } from '../../../shared/model/period';
import type { Step } from '../../../shared/model/step';
import { acte3Plan } from '../../../shared/templates/acte3';
import { FIRST_VIEW } from '../../../renderer/core/state';
import { createApp, type App } from '../../../renderer/core/store';
import { answerKey } from '../../../renderer/plan/table/tableKeys';
import type { Key } from '../../../renderer/ui/grid/gridKeys';
import { resetTable, setTableWidth } from '../../../renderer/plan/table/tableState';
import { testContext } from '../arbitraries';

export interface TableApp {
  readonly app: App;
  /**
   * Presses keys in an action's notation ("Shift+ArrowDown"); returns whether the table handled the
   * last.
   */
  press(...keys: string[]): boolean;
  step(id: string): Step;
  period(id: string): Period | null;
}

/** A new app with a table 900 px wide, so that every column is visible. */
export function tableApp({
  role = 'writer',
  width = 900,
}: { role?: 'writer' | 'reader'; width?: number } = {}): TableApp {
  resetTable();
  setTableWidth(width);
  let sequence = 0;
  const app = createApp(
    {
      planId: 'plan-1',
      plan: acte3Plan('plan-1'),
      history: EMPTY_HISTORY,
      role,
      commit: (row) =>
        sealRow({
          ...row,
          planId: 'plan-1',
          sequence: (sequence += 1),
          at: '2024-05-15T10:00:00Z',
          contents: [],
          previousHash: '',
        }),
    },
    { ...testContext(), takeContents: () => ({}) },
    { view: FIRST_VIEW, theme: 'light', welcome: false },
  );
  const event = (keys: string): Key => {
    const parts = keys.split('+');
    return {
      key: parts.at(-1)!,
      ctrlKey: parts.includes('Ctrl') || parts.includes('AltGr'),
      altKey: parts.includes('Alt') || parts.includes('AltGr'),
      shiftKey: parts.includes('Shift'),
      metaKey: false,
      getModifierState: (name) => name === 'AltGraph' && parts.includes('AltGr'),
    };
  };
  return {
    app,
    press: (...keys) => keys.map((each) => answerKey(app, event(each))).at(-1)!,
    step: (id) => app.state().plan.steps[id]!,
    period: (id) => app.state().plan.steps[id]!.period,
  };
}
