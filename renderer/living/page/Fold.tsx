import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/**
 * A part that does not fit into a narrow window: a button opens it over the page. One is open at a
 * time; Escape or a press elsewhere closes it.
 */
export function Fold({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onDown = ({ target }: PointerEvent): void => {
      if (fold.current?.open && !fold.current.contains(target as Node)) fold.current.open = false;
    };
    window.addEventListener('pointerdown', onDown);
    return () => window.removeEventListener('pointerdown', onDown);
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !fold.current?.open) return;
    // Otherwise a search field would clear itself.
    event.preventDefault();
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  };
  return (
    <details className="living-fold" name="living-fold" ref={fold} onKeyDown={onKey}>
      <summary>{label}</summary>
      <div className="living-fold-part">{children}</div>
    </details>
  );
}
