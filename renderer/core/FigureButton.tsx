import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp } from './AppContext';
import { openFigure, type Asked } from './explained';
import { Button } from '../ui/Button';
import './figure.css';

interface Props {
  readonly asked: Asked;
  /** The number in words. */
  readonly children: ReactNode;
  /** Additional text for screen readers, if the number alone is unclear. */
  readonly label?: string;
  readonly hint?: string;
  /** True in a table whose arrow keys go from number to number: see `useArrowKeys`. */
  readonly inTable?: boolean;
}

/** A number that opens its explanation. */
export function FigureButton({ asked, children, label, hint, inTable = false }: Props): ReactNode {
  const app = useApp();
  return (
    <Button
      variant="bare"
      className="figure"
      aria-haspopup="dialog"
      hint={hint}
      tabIndex={inTable ? -1 : undefined}
      data-stop={inTable ? true : undefined}
      onPress={(event) => {
        event.stopPropagation();
        openFigure(app, asked);
      }}
    >
      {children}
      {label === undefined ? null : (
        <span className="visually-hidden"> {say('explain.open', { value: label })}</span>
      )}
    </Button>
  );
}
