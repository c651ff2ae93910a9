import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { presentationStore, usePresentation, type Bar } from '../current';
import { useSize } from '../measure';
import { DateBar } from './DateBar';
import { HypothesisBar } from './HypothesisBar';
import { NoteBar } from './NoteBar';
import { ScenarioBar } from './ScenarioBar';
import { ZoomBar } from './ZoomBar';

const BARS: Readonly<Record<Bar, ReactNode>> = {
  decision: <NoteBar kind="decision" />,
  action: <NoteBar kind="action" />,
  date: <DateBar />,
  hypothesis: <HypothesisBar />,
  scenario: <ScenarioBar />,
  zoom: <ZoomBar />,
};

/**
 * The open bar over the foot of the screen. The screen stays as it is, and users can scroll to the
 * covered part.
 */
export function BarPlace(): ReactNode {
  const bar = usePresentation((state) => state.bar);
  return bar === null ? null : <Place>{BARS[bar]}</Place>;
}

function Place({ children }: { children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const height = useSize(ref)?.height ?? 0;
  useLayoutEffect(() => {
    presentationStore.setState({ covered: height });
    return () => presentationStore.setState({ covered: 0 });
  }, [height]);
  return (
    <div
      ref={ref}
      className="stage-bar"
      onKeyDown={(event) => scrollByKeys(event, ref.current!.offsetHeight)}
    >
      {children}
    </div>
  );
}

/**
 * Page down scrolls to the part that the bar covers, Page up scrolls back; in a list the keys
 * belong to the list.
 */
function scrollByKeys(event: React.KeyboardEvent, height: number): void {
  const by = { PageDown: height, PageUp: -height }[event.key];
  if (by === undefined || (event.target as Element).tagName === 'SELECT') return;
  event.preventDefault();
  event.currentTarget.closest('.stage')!.querySelector('.stage-body')!.scrollTop += by;
}

/** A part that a bar may cover: it scrolls by the covered height, and back when the bar closes. */
export function Uncovered({ children }: { children: ReactNode }): ReactNode {
  const covered = usePresentation((state) => state.covered);
  const height = `calc(var(--u) * ${covered})`;
  return (
    <div
      className="stage-body"
      data-covered={covered > 0 || undefined}
      style={{ scrollPaddingBottom: height }}
    >
      {children}
      <div style={{ height }} />
    </div>
  );
}
