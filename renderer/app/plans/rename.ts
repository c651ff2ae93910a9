import { execute } from '../../../shared/commands/command';
import { renamePlan } from '../../../shared/commands/plan';
import { rowOfEdit } from '../../../shared/history/history';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Context, Id } from '../../../shared/model/record';
import type { PhasageDatabase } from '../../storage/database';
import { openPlanSession } from '../../storage/session';

/**
 * Renames a plan that is not open in this window, as an edit in its journal. Problems:
 * `panels.plansElsewhere` if another window writes it, and those of storage.
 */
export async function renameClosedPlan(
  database: PhasageDatabase,
  planId: Id,
  title: string,
  context: Context,
): Promise<Problem | null> {
  let refused: Problem | null = null;
  const session = await openPlanSession(
    database,
    planId,
    {
      onSaving: (_state, why) => {
        refused = why;
      },
      onPlan: () => undefined,
      onRole: () => undefined,
    },
    context.now,
  );
  if (isProblem(session)) return session;
  try {
    if (session.problem) return session.problem;
    if (session.role === 'reader') return problem('panels.plansElsewhere');
    const edit = execute(session.plan, renamePlan, { title }, context);
    if (isProblem(edit)) return edit;
    if (edit.patches.length > 0) session.commit(rowOfEdit(session.history, edit), edit.plan, {});
  } finally {
    await session.close();
  }
  return refused;
}
