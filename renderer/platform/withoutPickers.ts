/**
 * Files in browsers without pickers: an input to choose, a download to save. They can't be
 * overwritten.
 */

/** How long a browser may take to fetch its download, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Lets the user choose a file; null if they cancel. */
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
    // In the page, as otherwise it could be garbage-collected while the user chooses.
    document.body.append(input);
    input.click();
  });
}

/** Makes the browser save a text or bytes in its downloads. */
export function download(name: string, content: BlobPart, mime: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // If the URL were revoked at once, some browsers would save an empty file.
  window.setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
}
