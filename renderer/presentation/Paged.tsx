import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { presentationStore, usePresentation } from './current';
import { unitCss, useSize } from './measure';

/** Sets how many screens the item on screen takes; null: another component sets it. */
export function usePages(pages: number | null): void {
  useLayoutEffect(() => {
    if (pages !== null && presentationStore.getState().pages !== pages)
      presentationStore.setState({ pages });
  }, [pages]);
}

/** The sizes of type that are tried, to the style sheet's own. */
const SIZES = [1.5, 1.4, 1.3, 1.2, 1.1, 1];

interface Props {
  readonly children: ReactNode;
  readonly large?: boolean;
  /** Screens of the item that come after these. */
  readonly after?: number;
  /** How many screens it takes itself. */
  readonly onOwn?: (pages: number) => void;
}

/**
 * What is too long for one screen is parted over several, none of its lines cut: columns as high as
 * the screen, one in view.
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
    // Fonts that come late make lines longer.
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
 * Sets the type as large as it goes on no more screens than it must, closer where that saves one,
 * and gives the screens it takes.
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
    // A table may be wider than its column, and the count of columns does not show it.
    if (
      [...element.querySelectorAll('table')].every(({ offsetWidth }) => offsetWidth <= clientWidth)
    )
      return least;
  }
  return least;
}

/** Screens taken at a size of type. */
function screensAt(element: HTMLElement, size: number): number {
  element.style.setProperty('--u', unitCss(size));
  const gap = gapOf(element);
  return Math.max(1, Math.ceil((element.scrollWidth + gap - 1) / (element.clientWidth + gap)));
}
