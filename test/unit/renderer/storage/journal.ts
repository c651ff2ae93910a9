/** A journal like a window's: sealed rows, the plan and the history after the last of them. */
import { COMMANDS } from '../../../../shared/commands/all';
import { execute } from '../../../../shared/commands/command';
import {
  advance,
  EMPTY_HISTORY,
  redo,
  rowOfEdit,
  undo,
  type History,
  type RowDraft,
} from '../../../../shared/history/history';
import { sealRow, type JournalRow } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';
import { payloadOf } from '../../payloads/payloadOf';
import type { DrawnEdit } from '../../payloads/drawnEdit';

export type Turn = DrawnEdit | 'undo' | 'redo';

export class TestJournal {
  readonly start: Plan = acte3Plan('plan-1');
  plan: Plan = this.start;
  history: History = EMPTY_HISTORY;
  readonly rows: JournalRow[] = [];
  private readonly context = testContext();

  /** Runs a turn; a refused one, or one without a change, leaves no row. */
  turn(turn: Turn): void {
    if (turn === 'undo' || turn === 'redo') {
      const turned = (turn === 'undo' ? undo : redo)(this.plan, this.history);
      if (turned) this.add(turned.row, turned.plan);
      return;
    }
    const edit = execute(
      this.plan,
      COMMANDS[turn.name]!,
      payloadOf(this.plan, turn, this.context),
      this.context,
    );
    if (!isProblem(edit) && edit.patches.length > 0)
      this.add(rowOfEdit(this.history, edit), edit.plan);
  }

  /** A number of edits, each with an entry of its own. */
  rename(times: number): this {
    for (let count = 0; count < times; count += 1)
      this.turn({
        name: 'renamePlan',
        picks: [0, 0, 0, 0, 0, 0, 0, 0],
        text: `Titre ${this.rows.length + 1}`,
        period: null,
        flag: true,
      });
    return this;
  }

  private add(draft: RowDraft, plan: Plan): void {
    const previousHash = this.rows.at(-1)?.hash ?? '';
    const row = sealRow({
      ...draft,
      planId: 'plan-1',
      sequence: this.rows.length + 1,
      at: '2024-05-15T10:00:00Z',
      contents: [],
      previousHash,
    });
    this.rows.push(JSON.parse(JSON.stringify(row)) as JournalRow);
    this.history = advance(this.history, row);
    this.plan = plan;
  }
}
