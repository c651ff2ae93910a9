/** Exports the document or a meeting's minutes, and shows the result in the foot. */
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import type { DocumentsPort } from '../core/ports/document';

/**
 * Exports the minutes of a meeting if one is given, else the master document, for the current
 * scenario. Resolves when the foot shows the result; never rejects.
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
    if (made) app.notify(made.message, made.failed ? 'error' : 'info');
  } catch (thrown) {
    app.notify(
      say('documentView.notMade', {
        reason: thrown instanceof Error ? thrown.message : String(thrown),
      }),
      'error',
    );
  }
}
