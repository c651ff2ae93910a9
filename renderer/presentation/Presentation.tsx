import '../../shared/i18n/later';
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../core/AppContext';
import type { App } from '../core/store';
import { act, leave, typeDigit } from './acts';
import { presentationStore, usePresentation } from './current';
import { isPassing } from './fullscreen';
import { actOfKey, isPressable, isWriting } from './keys';
import { closePresenter } from './presenter/window';
import { PresenterView } from './presenter/PresenterView';
import { Stage } from './Stage';
import './presentation.css';
import './bars/bars.css';
import './panels.css';
import './screens/screens.css';
import './presenter/presenter.css';

/**
 * The presentation instead of the whole window, with the presenter's view in the second window, or
 * the other way round.
 */
export function Presentation(): ReactNode {
  const presenter = usePresentation((state) => state.presenter);
  const swapped = usePresentation((state) => state.swapped);
  useKeys(window);
  useKeys(presenter);
  useLeavingFullscreen();
  // The user may close the window, or open another plan, while the presenter's window is open.
  useEffect(() => {
    window.addEventListener('pagehide', closePresenter);
    return () => {
      window.removeEventListener('pagehide', closePresenter);
      closePresenter();
    };
  }, []);
  return (
    <>
      {swapped ? <PresenterView /> : <Stage />}
      {presenter
        ? createPortal(swapped ? <Stage /> : <PresenterView />, presenter.document.body)
        : null}
    </>
  );
}

/** The keys work in both windows. */
function useKeys(where: Window | null): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => pressed(app, event);
    where?.addEventListener('keydown', onKey);
    return () => where?.removeEventListener('keydown', onKey);
  }, [app, where]);
}

function pressed(app: App, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const wanted = actOfKey(event);
  if (wanted === null) return;
  const writing = isWriting(event.target);
  if (writing && wanted !== 'leave' && wanted !== 'caught') return;
  const { bar, typed } = presentationStore.getState();
  const belongs = (event.key === ' ' || event.key === 'Enter') && isPressable(event.target);
  if (belongs && typed === null) return;
  // During a choice, only cancelling, undo and redo work.
  if (bar !== null && !['leave', 'caught', 'undo', 'redo'].includes(String(wanted))) return;
  event.preventDefault();
  if (typeof wanted === 'object') typeDigit(wanted.digit);
  else act(app, wanted);
}

/**
 * In full screen the browser handles Escape itself: it closes the panel over the screen, or leaves.
 */
function useLeavingFullscreen(): void {
  const app = useApp();
  useEffect(() => {
    const onChange = (): void => {
      if (document.fullscreenElement || isPassing()) return;
      const { open, bar, panel, cover, typed } = presentationStore.getState();
      if (!open) return;
      if (bar === null && panel === null && cover === null && typed === null) leave();
      else act(app, 'leave');
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [app]);
}
