/** The files of the master document, as menu, palette and shortcut sheet know them. */
import { say } from '../../shared/i18n/words';
import type { Action } from '../app/actions/action';
import type { App } from '../app/store';
import type { DocumentsPort } from './port';

let port: DocumentsPort | null = null;

/** Tells how documents are made here; called once, at the start. */
export function provideDocuments(given: DocumentsPort): void {
  port = given;
}

function make(as: 'pdf' | 'docx') {
  return (app: App): void => {
    const { plan, scenarioId } = app.state();
    void port?.make({ kind: 'document', plan, scenarioId, today: app.context.today() }, as)
      .catch((thrown: unknown) => ({ said: say('documentView.notMade', { reason: thrown instanceof Error ? thrown.message : String(thrown) }), failed: true }))
      .then((made) => { if (made) app.notify(made.said, made.failed ? 'error' : 'info'); });
  };
}

export const DOCUMENT_ACTIONS: readonly Action[] = [
  { id: 'documentPdf', label: 'documentView.make_pdf', group: 'groupFile', scope: 'outsideText', run: make('pdf') },
  { id: 'documentDocx', label: 'documentView.make_docx', group: 'groupFile', scope: 'outsideText', run: make('docx') },
];
