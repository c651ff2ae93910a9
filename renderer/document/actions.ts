/** The exports of the master document as actions, for menu, palette and shortcut sheet. */
import type { Action } from '../core/action';
import type { App } from '../core/store';
import { makeFile } from './makeFile';
import type { DocumentsPort } from '../core/ports/document';

let port: DocumentsPort | null = null;

/** Sets how to export documents; the start calls it once. */
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
