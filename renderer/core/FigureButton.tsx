import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp } from './AppContext';
import { openFigure, type Asked } from './explained';
import { Button } from '../ui/Button';
import './figure.css';

interface Props {
  readonly asked: Asked;
  /** What is shown: the number in words. */
  readonly children: ReactNode;
  /** What a screen reader adds where the number alone does not show what it is. */
  readonly label?: string;
  readonly hint?: string;
  /** One of a table whose arrows go from number to number: see `useArrowKeys`. */
  readonly inTable?: boolean;
}

/** A number that opens to its lines and their formulas. */
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
