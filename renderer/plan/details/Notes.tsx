import { type ReactNode } from 'react';
import { setNotes } from '../../../shared/commands/stepFields';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { MarkdownField } from '../../ui/MarkdownField';
import { useApp } from '../../core/AppContext';

/** A step's notes: a single history entry per session. */
export function Notes({
  stepId,
  notes,
  disabled,
}: {
  stepId: Id;
  notes: string;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  return (
    <MarkdownField
      label={say('model.field_notes')}
      text={notes}
      disabled={disabled}
      edit={say('details.edit')}
      write={say('details.writeNotes')}
      hint={say('details.notesHint')}
      onKeep={(text) =>
        app.dispatch(setNotes, { scenarioId: app.state().scenarioId, stepId, notes: text })
      }
    />
  );
}
