import { type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../../shared/i18n/words';
import { Button } from './Button';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'wide' | 'full';
  /** `top` stands near the top of the window (the palette), else in its middle. */
  readonly place?: 'middle' | 'top';
  readonly hideTitle?: boolean;
}

/** A modal dialog: focus kept inside and given back after, Escape and a click outside close it. */
export function Dialog({ title, onClose, children, size = 'normal', place = 'middle', hideTitle = false }: Props): ReactNode {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }} className="overlay" data-place={place}>
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className="dialog">
          <Heading slot="title" className={hideTitle ? 'visually-hidden' : ''}>{title}</Heading>
          {hideTitle ? null : <span className="dialog-close"><Button variant="quiet" aria-label={say('app.close')} onPress={onClose}>✕</Button></span>}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
