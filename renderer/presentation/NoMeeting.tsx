import '../../shared/i18n/later';
import { type ReactNode } from 'react';
import { addItem } from '../../shared/commands/registers';
import { say } from '../../shared/i18n/words';
import { newMeeting } from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { useApp, useAppState } from '../core/AppContext';
import { meetingsStore } from '../core/meeting';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { present } from './start';

/** Without a meeting to present: show the plan as it is, or prepare a meeting. */
export function NoMeeting(): ReactNode {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  const close = (): void => app.openPanel(null);
  const create = (): void => {
    const id = app.context.newId();
    close();
    if (
      isProblem(
        app.dispatch(addItem, {
          collection: 'meetings',
          item: newMeeting({
            id,
            order: keyAtEnd([]),
            title: say('meetings.newTitle', { number: 1 }),
          }),
        }),
      )
    )
      return;
    meetingsStore.setState({ meetingId: id });
    app.setView({ screen: 'meetings' });
  };
  return (
    <Dialog title={say('presentation.noMeetingTitle')} onClose={close}>
      <p>{say('presentation.noMeeting')}</p>
      <div className="dialog-buttons">
        {reader ? null : <Button onPress={create}>{say('presentation.createMeeting')}</Button>}
        <Button
          variant="primary"
          autoFocus
          onPress={() => {
            close();
            present(app, null);
          }}
        >
          {say('presentation.presentPlan')}
        </Button>
      </div>
    </Dialog>
  );
}
