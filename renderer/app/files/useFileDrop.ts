import { useEffect, useState } from 'react';

/** A dropped picture goes to its target, if any. */
const mayBePlan = ({ items }: DataTransfer): boolean =>
  [...items].every(({ kind, type }) => kind === 'file' && !type.startsWith('image/'));

/**
 * Opens files dropped anywhere on the window, which would otherwise make the browser leave the
 * page. Returns true while the user drags a possible plan over the window.
 */
export function useFileDrop(open: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(mayBePlan(dataTransfer));
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) open(files);
    };
    // In the capture phase, as some targets stop the event: the cue must disappear anyway.
    const onAnyDrop = (): void => setOver(false);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onAnyDrop, true);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onAnyDrop, true);
      window.removeEventListener('drop', onDrop);
    };
  }, [open]);
  return isOver;
}
