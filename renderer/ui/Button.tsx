import { type ComponentProps, type MouseEvent, type ReactNode } from 'react';

/** What sets one button apart from another, whether this one or the library's stands underneath. */
export interface ButtonLook {
  /**
   * `plain`, `primary`, `quiet` and `danger` have the shape of a button; `link` is words that can be
   * pressed; `bare` has the look of its `className` alone (a tab, a chip, a sign in a cell).
   */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link' | 'bare';
  /** Makes it a toggle, pressed or not. */
  readonly pressed?: boolean | undefined;
  /** Its title on hover. */
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

/** The attributes that give a button its look, its title and whether it is pressed. */
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
