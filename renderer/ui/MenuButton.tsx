import { type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { lookOf, type ButtonLook } from './Button';

interface Props extends ButtonLook {
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** A button that opens the menu or the popover of its MenuTrigger or DialogTrigger. */
export function MenuButton({ children, 'aria-label': label, ...asked }: Props): ReactNode {
  const { className, ...look } = lookOf(asked);
  return (
    <AriaButton
      className={className ?? ''}
      {...(label === undefined ? {} : { 'aria-label': label })}
      render={(dom) => <button {...dom} {...look} />}
    >
      {children}
    </AriaButton>
  );
}
