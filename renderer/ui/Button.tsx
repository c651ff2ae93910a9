import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { type ReactNode } from 'react';

interface Props extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly children: ReactNode;
  readonly pressed?: boolean;
  readonly hint?: string;
}

/** A button with its word; `pressed` makes it a toggle, `hint` is its title on hover. */
export function Button({ variant = 'plain', pressed, hint, children, ...props }: Props): ReactNode {
  return (
    <AriaButton
      {...props}
      className="button"
      data-variant={variant}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      render={(dom) => <button {...dom} {...(hint === undefined ? {} : { title: hint })} />}
    >
      {children}
    </AriaButton>
  );
}
