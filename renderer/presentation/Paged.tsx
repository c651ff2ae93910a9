import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { presentationStore, usePresentation } from './current';
import { useSize } from './measure';

/** Tells how many screens the item on screen takes. */
export function usePages(pages: number): void {
  useLayoutEffect(() => { if (presentationStore.getState().pages !== pages) presentationStore.setState({ pages }); }, [pages]);
}

/** What is too long for one screen is parted over several, none of its lines cut: columns as high as the screen, one in view. */
export function Paged({ children, large = false }: { children: ReactNode; large?: boolean }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const page = usePresentation((state) => state.page);
  useSize(ref);
  useLayoutEffect(() => {
    const element = ref.current!;
    const look = (): void => {
      const gap = parseFloat(getComputedStyle(element).columnGap) || 0;
      const pages = Math.max(1, Math.round((element.scrollWidth + gap) / (element.clientWidth + gap)));
      if (presentationStore.getState().pages !== pages) presentationStore.setState({ pages });
      element.scrollLeft = Math.min(page, pages - 1) * (element.clientWidth + gap);
    };
    look();
    // Fonts that come late make lines longer.
    void element.ownerDocument.fonts.ready.then(() => { if (element.isConnected) look(); });
  });
  return <div ref={ref} className="paged" data-large={large || undefined}>{children}</div>;
}
