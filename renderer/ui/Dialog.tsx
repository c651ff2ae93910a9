import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { say } from '../../shared/i18n/words';
import { Button } from './Button';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'wide' | 'full';
  /** `top`: near the top of the window (the palette); else in its middle. */
  readonly place?: 'middle' | 'top';
  readonly hideTitle?: boolean;
}

/**
 * A modal dialog: keeps the focus inside and gives it back afterwards; Escape and a click outside
 * close it.
 */
export function Dialog({
  title,
  onClose,
  children,
  size = 'normal',
  place = 'middle',
  hideTitle = false,
}: Props): ReactNode {
  const dialog = useRef<HTMLElement>(null);
  useLostEscape(dialog, onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="overlay"
      data-place={place}
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className="dialog" ref={dialog}>
          <Heading slot="title" className={hideTitle ? 'visually-hidden' : ''}>
            {title}
          </Heading>
          {hideTitle ? null : (
            <span className="dialog-close">
              <Button variant="quiet" aria-label={say('app.close')} onPress={onClose}>
                ✕
              </Button>
            </span>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Closes on an Escape that no element of the dialog gets because nothing has the focus: the pressed
 * button disappeared with its row, or react-aria still waits for the window's transitions before it
 * moves the focus in.
 */
function useLostEscape(dialog: RefObject<HTMLElement | null>, onClose: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const focused = document.activeElement;
    const isLost =
      focused === null || focused === document.body || focused.closest('[inert]') !== null;
    if (
      event.key !== 'Escape' ||
      !isLost ||
      [...document.querySelectorAll('.dialog')].at(-1) !== dialog.current
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}
