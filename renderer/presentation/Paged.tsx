import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { presentationStore, usePresentation } from './current';
import { unitCss, useSize } from './measure';

/** Sets the number of screens of the current item; null if another component sets it. */
export function usePages(pages: number | null): void {
  useLayoutEffect(() => {
    if (pages !== null && presentationStore.getState().pages !== pages)
      presentationStore.setState({ pages });
  }, [pages]);
}

/** The type sizes to try, relative to the style sheet's own. */
const SIZES = [1.5, 1.4, 1.3, 1.2, 1.1, 1];

interface Props {
  readonly children: ReactNode;
  readonly large?: boolean;
  /** The number of screens of the item after these. */
  readonly after?: number;
  /** Reports the number of its own screens. */
  readonly onOwn?: (pages: number) => void;
}

/**
 * Splits a long content over several screens without cutting a line: columns as high as the screen,
 * one in view.
 */
export function Paged({ children, large = false, after = 0, onOwn }: Props): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const page = usePresentation((state) => state.page);
  useSize(ref);
  useLayoutEffect(() => {
    const element = ref.current!;
    const look = (): void => {
      const own = fitted(element);
      const pages = own + after;
      onOwn?.(own);
      if (presentationStore.getState().pages !== pages) presentationStore.setState({ pages });
      element.scrollLeft = Math.min(page, own - 1) * (element.clientWidth + gapOf(element));
    };
    look();
    // Fonts that load late make lines longer.
    void element.ownerDocument.fonts.ready.then(() => {
      if (element.isConnected) look();
    });
  });
  return (
    <div ref={ref} className="paged" data-large={large || undefined}>
      {children}
    </div>
  );
}

const gapOf = (element: HTMLElement): number =>
  parseFloat(getComputedStyle(element).columnGap) || 0;

/**
 * Sets the largest type that needs no more screens than necessary, with closer lines if that saves
 * one, and returns the number of screens.
 */
function fitted(element: HTMLElement): number {
  element.dataset['tight'] = 'false';
  const wide = screensAt(element, 1);
  element.dataset['tight'] = 'true';
  const least = Math.min(wide, screensAt(element, 1));
  element.dataset['tight'] = String(least < wide);
  for (const size of SIZES) {
    if (screensAt(element, size) > least) continue;
    const { clientWidth } = element;
    // A table may be wider than its column, which the number of columns does not show.
    if (
      [...element.querySelectorAll('table')].every(({ offsetWidth }) => offsetWidth <= clientWidth)
    )
      return least;
  }
  return least;
}

/** The number of screens at a type size. */
function screensAt(element: HTMLElement, size: number): number {
  element.style.setProperty('--u', unitCss(size));
  const gap = gapOf(element);
  return Math.max(1, Math.ceil((element.scrollWidth + gap - 1) / (element.clientWidth + gap)));
}
