import { useEffect } from 'react';
import type { Host } from '../../../shared/desktop';

/**
 * Keeps the page for days without a network, but only if a website serves it: a local server or the
 * desktop application is always there, and a kept page would hide its next version, or its token.
 */
export function useOffline(host: Host): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void host.hostInfo({}).then(async (answer) => {
      if (!answer.ok || answer.value.host !== 'page') return;
      // If it is refused (a private window, a policy of the organisation), the page still works
      // with a network.
      await navigator.serviceWorker
        .register(new URL('sw.js', document.baseURI))
        .catch(() => undefined);
    });
  }, [host]);
}
