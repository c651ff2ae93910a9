import { useEffect } from 'react';
import type { Host } from '../../../shared/desktop';
import { MAX_BYTES } from '../../../shared/formats/phasage';

/**
 * Opens the file that the system passes to the host (a double click, a second start): the one
 * waiting at the start, and each later one.
 */
export function useGivenFile(
  host: Host,
  open: (answer: Awaited<ReturnType<Host['takeGivenFile']>>) => void,
): void {
  useEffect(() => {
    const take = (): void => {
      void host.takeGivenFile({ most: MAX_BYTES }).then((answer) => {
        if (!answer.ok || answer.value) open(answer);
      });
    };
    take();
    return host.listen('fileGiven', take);
  }, [host, open]);
}
