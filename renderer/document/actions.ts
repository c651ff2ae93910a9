/** The files of the master document, as menu, palette and shortcut sheet know them. */
import type { Action } from '../app/actions/action';
import type { App } from '../app/store';
import { makeFile } from './makeFile';
import type { DocumentsPort } from './port';

let port: DocumentsPort | null = null;

/** Tells how documents are made here; called once, at the start. */
export function provideDocuments(given: DocumentsPort): void {
  port = given;
}

const make =
  (as: 'pdf' | 'docx') =>
  (app: App): void => {
    if (port) void makeFile(app, port, as);
  };

export const DOCUMENT_ACTIONS: readonly Action[] = [
  {
    id: 'documentPdf',
    label: 'documentView.make_pdf',
    group: 'groupFile',
    scope: 'outsideText',
    run: make('pdf'),
  },
  {
    id: 'documentDocx',
    label: 'documentView.make_docx',
    group: 'groupFile',
    scope: 'outsideText',
    run: make('docx'),
  },
];
