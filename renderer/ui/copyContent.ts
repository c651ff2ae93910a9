/** Copies a text as plain text and as HTML together. Rejects if the clipboard refuses. */
export async function copyContent({
  text,
  html,
}: {
  readonly text: string;
  readonly html: string;
}): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
