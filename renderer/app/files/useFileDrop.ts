import { useEffect } from 'react';

/** Files dropped anywhere on the window are given to `open`, in place of the browser leaving the page for it. */
export function useFileDrop(open: (files: readonly File[]) => void): void {
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => { if (hasFiles(event)) event.preventDefault(); };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...event.dataTransfer?.files ?? []];
      if (files.length > 0) open(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [open]);
}
