/**
 * Files where the browser has no pickers: an input to choose, a download to save. They can't be
 * written over.
 */

/** How long a browser may take to fetch what it was given to download, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** The user chooses a file; null when they give up. */
export function chooseByInput(extensions: readonly string[]): Promise<File | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input');
    const end = (file: File | null): void => {
      input.remove();
      chosen(file);
    };
    input.type = 'file';
    input.accept = extensions.join(',');
    input.hidden = true;
    input.addEventListener('change', () => end(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => end(null));
    // Kept in the page: out of it, it could be collected while the person chooses.
    document.body.append(input);
    input.click();
  });
}

/** Has the browser save a text or bytes where it saves its downloads. */
export function download(name: string, content: BlobPart, mime: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, some browsers would save an empty file.
  window.setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
}
