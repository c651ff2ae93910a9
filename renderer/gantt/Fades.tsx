import { memo, type ReactNode } from 'react';

/**
 * The length and strength of a fade: an open end fades along its whole stub, an unsettled one over
 * up to 30 % of the bar, an estimated one a little.
 */
const FADES: Readonly<Record<string, { over: number; opacity: number } | undefined>> = {
  open: { over: 0.85, opacity: 0 },
  soft: { over: 0.3, opacity: 0.1 },
  near: { over: 0.14, opacity: 0.4 },
};

/** The gradients of soft and open ends for the visible styles. `keys` are "style-left-right". */
export const Fades = memo(function Fades({ keys }: { keys: string }): ReactNode {
  return (
    <defs>
      {keys
        .split(' ')
        .filter(Boolean)
        .map((key) => {
          const [style, left, right] = key.split('-') as [string, string, string];
          const colour = { stopColor: `var(--theme-${style})` };
          const [from, to] = [FADES[left], FADES[right]];
          return (
            <linearGradient key={key} id={`fade-${key}`}>
              {from ? <stop offset="0" style={colour} stopOpacity={from.opacity} /> : null}
              <stop offset={from?.over ?? 0} style={colour} stopOpacity="1" />
              <stop offset={1 - (to?.over ?? 0)} style={colour} stopOpacity="1" />
              {to ? <stop offset="1" style={colour} stopOpacity={to.opacity} /> : null}
            </linearGradient>
          );
        })}
    </defs>
  );
});
