import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { MeansLine } from '../../../shared/model/means';
import { useApp, useAppState } from '../../core/AppContext';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { Button } from '../../ui/Button';
import { MarkdownField } from '../../ui/MarkdownField';
import { TextField } from '../../ui/TextField';
import { commitText } from '../cells';
import { setLines } from '../lineActs';
import { useLineSelection } from '../meansState';
import { BudgetDetails } from './BudgetDetails';
import { LineAmount } from './LineAmount';
import { LineLinks } from './LineLinks';
import '../../ui/details.css';

/** All that is known of the line the keyboard is on; with none, what holds for the whole plan. */
export function LineDetails(): ReactNode {
  const app = useApp();
  const focusId = useLineSelection((state) => state.focusId);
  const line = useAppState((state) =>
    focusId === null ? undefined : state.evaluation.plan.meansLines[focusId],
  );
  return (
    <div className="details">
      <Button
        variant="link"
        className="details-close"
        aria-label={say('app.close')}
        onPress={() => app.setView({ detailsOpen: false })}
      >
        ✕
      </Button>
      {line ? <OneLine key={line.id} line={line} /> : <BudgetDetails />}
    </div>
  );
}

function OneLine({ line }: { line: MeansLine }): ReactNode {
  const app = useApp();
  const disabled = useAppState((state) => state.role === 'reader');
  const set = (fields: Partial<MeansLine>): string | null => setLines(app, [line.id], fields);
  const keep = (fields: Partial<MeansLine>): void => {
    const why = set(fields);
    if (why !== null) app.notify(why, 'error');
  };
  const part = { line, disabled, set, keep };
  return (
    <>
      <TextField
        className="title-field"
        label={say('meansView.column_title')}
        hideLabel
        multiline
        value={line.title}
        disabled={disabled}
        onKeep={(text) => commitText(app, [line.id], 'title', text)}
      />
      <OverrideNote collection="meansLines" itemId={line.id} />
      <LineAmount {...part} />
      <LineLinks {...part} />
      <MarkdownField
        label={say('model.field_notes')}
        text={line.notes}
        disabled={disabled}
        edit={say('details.edit')}
        write={say('details.writeNotes')}
        hint={say('details.notesHint')}
        onKeep={(notes) => keep({ notes })}
      />
    </>
  );
}
