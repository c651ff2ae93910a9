import { type ComponentProps, type MouseEvent, type ReactNode } from 'react';

/** The look of a button, whether it is this one or the library's. */
export interface ButtonLook {
  /**
   * `plain`, `primary`, `quiet` and `danger` look like buttons; `link` looks like text; `bare` has
   * only the look of its `className` (a tab, a chip, a sign in a cell).
   */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link' | 'bare';
  /** Makes it a toggle, pressed or not. */
  readonly pressed?: boolean | undefined;
  /** Its tooltip. */
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
}

type NativeProps = Omit<
  ComponentProps<'button'>,
  'onClick' | 'disabled' | 'title' | 'aria-pressed' | keyof ButtonLook
>;

interface Props extends ButtonLook, NativeProps {
  readonly isDisabled?: boolean | undefined;
  readonly onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
}

/** The button of every view; a MenuButton is one that opens a menu or a popover. */
export function Button({
  variant = 'plain',
  pressed,
  hint,
  className,
  isDisabled,
  onPress,
  ...native
}: Props): ReactNode {
  return (
    <button
      type="button"
      {...native}
      {...lookOf({ variant, pressed, hint, className })}
      disabled={isDisabled}
      onClick={onPress}
    />
  );
}

/** The attributes for a button's look, its tooltip and its pressed state. */
export function lookOf({ variant = 'plain', pressed, hint, className }: ButtonLook): {
  readonly className: string | undefined;
  readonly 'data-variant': string | undefined;
  readonly 'aria-pressed': boolean | undefined;
  readonly title: string | undefined;
} {
  const shape = SHAPES[variant];
  return {
    className: [shape, className].filter(Boolean).join(' ') || undefined,
    'data-variant': shape === 'button' ? variant : undefined,
    'aria-pressed': pressed,
    title: hint,
  };
}

const SHAPES = {
  plain: 'button',
  primary: 'button',
  quiet: 'button',
  danger: 'button',
  link: 'link-button',
  bare: '',
} as const satisfies Record<NonNullable<ButtonLook['variant']>, string>;
