/** Selects lines like the rows of a spreadsheet. */
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { meansRows } from './rows';
import { lineSelection, selectLines } from './meansState';

/** Selects a single line, adds or removes it, or selects from the anchor to it. */
export function selectLine(app: App, id: Id, mode: 'only' | 'toggle' | 'range'): void {
  const { ids: selected, anchorId: anchor, focusId } = lineSelection();
  if (mode === 'toggle') {
    const without = selected.filter((each) => each !== id);
    selectLines(without.length < selected.length ? without : [...selected, id], {
      focusId: id,
      anchorId: id,
    });
    return;
  }
  const anchorId = anchor ?? focusId;
  const { ids, indexOf } = meansRows(app.state());
  const [from, to] = [indexOf.get(anchorId ?? ''), indexOf.get(id)];
  if (mode === 'range' && from !== undefined && to !== undefined)
    selectLines(ids.slice(Math.min(from, to), Math.max(from, to) + 1), { focusId: id, anchorId });
  else selectLines([id]);
}

/** The selected lines that still exist. */
export function selectedLines(app: App): readonly Id[] {
  const { meansLines } = app.state().evaluation.plan;
  return lineSelection().ids.filter((id) => meansLines[id]);
}
