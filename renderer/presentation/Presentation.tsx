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
 * The presentation in place of the whole window; the presenter's view in the second window, or the
 * other way round.
 */
export function Presentation(): ReactNode {
  const presenter = usePresentation((state) => state.presenter);
  const swapped = usePresentation((state) => state.swapped);
  useKeys(window);
  useKeys(presenter);
  useLeavingFullscreen();
  // The window may be closed, or another plan opened, with the presenter's still there.
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

/** The keys count in either window. */
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
  // While something is being chosen, only giving up and taking back count.
  if (bar !== null && !['leave', 'caught', 'undo', 'redo'].includes(String(wanted))) return;
  event.preventDefault();
  if (typeof wanted === 'object') typeDigit(wanted.digit);
  else act(app, wanted);
}

/**
 * Escape on the whole screen is the browser's own: it closes what stands over the screen, or
 * leaves.
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
