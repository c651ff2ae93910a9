import { useEffect } from 'react';
import type { Host } from '../../../shared/desktop';
import { isWebAddress } from '../../../shared/model/address';

/** What of a click is needed to know where it leads. */
export interface LinkClick {
  readonly target: unknown;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

interface Leading {
  closest(selector: string): { getAttribute(name: string): string | null } | null;
}

/**
 * Has the host show the address of a link that was clicked: the desktop window lets no page open
 * another, and its own "target" would do nothing.
 */
export function openClickedLink(host: Pick<Host, 'openLink'>, click: LinkClick): void {
  const { target } = click;
  if (click.defaultPrevented || typeof target !== 'object' || target === null) return;
  const link = 'closest' in target ? (target as Leading).closest('a[target="_blank"]') : null;
  const url = link?.getAttribute('href') ?? '';
  if (!isWebAddress(url)) return;
  click.preventDefault();
  void host.openLink({ url });
}

/** Every link of the window opens through the host, by the mouse's wheel button too. */
export function useOpenLinks(host: Host): void {
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.type === 'click' || event.button === 1) openClickedLink(host, event);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('auxclick', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('auxclick', onClick);
    };
  }, [host]);
}
