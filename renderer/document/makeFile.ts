/**
 * Makes a file of the document or of a meeting's minutes, and shows in the foot what came of it.
 */
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import type { DocumentsPort } from '../core/ports/document';

/**
 * Makes a file of the meeting's minutes where one is named, else of the master document, in the
 * scenario shown. Resolves once the foot shows the result; never rejects.
 */
export async function makeFile(
  app: App,
  documents: DocumentsPort,
  as: 'pdf' | 'docx',
  meetingId: Id | null = null,
): Promise<void> {
  const { plan, scenarioId } = app.state();
  const common = { plan, scenarioId, today: app.context.today() };
  try {
    const made = await documents.make(
      meetingId === null
        ? { ...common, kind: 'document' }
        : { ...common, kind: 'minutes', meetingId },
      as,
    );
    if (made) app.notify(made.said, made.failed ? 'error' : 'info');
  } catch (thrown) {
    app.notify(
      say('documentView.notMade', {
        reason: thrown instanceof Error ? thrown.message : String(thrown),
      }),
      'error',
    );
  }
}
