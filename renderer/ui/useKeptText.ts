import { useEffect, useRef, useState } from 'react';

const PAUSE = 800;

/**
 * A text as it is typed, kept at each pause, on leaving the field, and when the view goes. What is
 * kept elsewhere (undo, another window) is shown.
 */
export function useKeptText(
  kept: string,
  onKeep: (text: string) => void,
): {
  readonly text: string;
  /** The text of this very moment, between two drawings too. */ current(): string;
  setText(text: string): void;
  keep(): void;
} {
  const [text, show] = useState(kept);
  const timer = useRef(0);
  const latest = useRef({ text, kept, onKeep });
  latest.current = { text, kept, onKeep };
  useEffect(() => show(kept), [kept]);
  const keep = (): void => {
    window.clearTimeout(timer.current);
    if (latest.current.text !== latest.current.kept) latest.current.onKeep(latest.current.text);
  };
  // What was typed just before the view goes is kept too.
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      if (latest.current.text !== latest.current.kept) latest.current.onKeep(latest.current.text);
    },
    [],
  );
  const setText = (next: string): void => {
    show(next);
    latest.current = { ...latest.current, text: next };
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keep, PAUSE);
  };
  return { text, current: () => latest.current.text, setText, keep };
}
