import { useEffect, useState } from 'react';

/** A picture is for what it is dropped on, if for anything. */
const mayBePlan = ({ items }: DataTransfer): boolean =>
  [...items].every(({ kind, type }) => kind === 'file' && !type.startsWith('image/'));

/**
 * Files dropped anywhere on the window are given to `open`, in place of the browser leaving the
 * page for it. Gives true while one that may be a plan is held over it.
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
    // Before those who keep the event to themselves: the cue goes in any case.
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
