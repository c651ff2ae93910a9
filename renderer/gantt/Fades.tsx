import { memo, type ReactNode } from 'react';

/** The gradients of soft and open ends, for the styles in view. `keys` are "style-left-right". */
export const Fades = memo(function Fades({ keys }: { keys: string }): ReactNode {
  return (
    <defs>
      {keys.split(' ').filter(Boolean).map((key) => {
        const [style, left, right] = key.split('-') as [string, string, string];
        const colour = { stopColor: `var(--theme-${style})` };
        return (
          <linearGradient key={key} id={`fade-${key}`}>
            {left === 'firm' ? null : <stop offset="0" style={colour} stopOpacity={left === 'open' ? 0 : 0.12} />}
            {left === 'firm' ? null : <stop offset={left === 'open' ? 0.85 : 0.3} style={colour} stopOpacity="1" />}
            {right === 'firm' ? null : <stop offset={right === 'open' ? 0.15 : 0.7} style={colour} stopOpacity="1" />}
            <stop offset="1" style={colour} stopOpacity={right === 'firm' ? 1 : right === 'open' ? 0 : 0.12} />
          </linearGradient>
        );
      })}
    </defs>
  );
});
