import { type ReactNode } from 'react';
import type { Impact, Tornado } from '../../shared/analysis/tornado';
import { say } from '../../shared/i18n/words';
import { sayDifference } from './ImpactDialog';
import { Button } from '../ui/Button';

export type TornadoSort = 'net' | 'end';

/**
 * Opens the explanation of some failed hypotheses: of the reste à charge or the end of the plan.
 */
export type OpenImpact = (
  fail: readonly string[],
  title: string | null,
) => (of: 'net' | 'end') => void;

/** A row for each hypothesis, and one for all failing together. */
export function TornadoTable({
  tornado: { rows, together, openIds },
  net,
  sort,
  open,
}: {
  tornado: Tornado;
  net: 'netIfGranted' | 'netAssured';
  sort: TornadoSort;
  open: OpenImpact;
}): ReactNode {
  const all = [...rows, together];
  const most = {
    net: Math.max(1, ...all.map((impact) => Math.abs(impact[net]))),
    end: Math.max(1, ...all.map(({ endDays }) => Math.abs(endDays ?? 0))),
  };
  return (
    <table className="tornado">
      <thead>
        <tr>
          <th scope="col">{say('comparison.hypothesis')}</th>
          <th scope="col" aria-sort={sort === 'net' ? 'descending' : undefined}>
            {say('comparison.effectNet', { net: say(`comparison.net_${net}`) })}
          </th>
          <th scope="col" aria-sort={sort === 'end' ? 'descending' : undefined}>
            {say('comparison.effectEnd')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.hypothesisId}
            title={row.title}
            impact={row}
            net={row[net]}
            outside={row.outside.words[net]}
            most={most}
            open={open([row.hypothesisId], row.title)}
          />
        ))}
      </tbody>
      <tfoot>
        <Row
          title={say('comparison.together')}
          impact={together}
          net={together[net]}
          outside={together.outside.words[net]}
          most={most}
          open={open(openIds, null)}
        />
      </tfoot>
    </table>
  );
}

function Row({
  title,
  impact,
  net,
  outside,
  most,
  open,
}: {
  title: string;
  impact: Impact;
  net: number;
  outside: string;
  most: { net: number; end: number };
  open: (of: 'net' | 'end') => void;
}): ReactNode {
  const endDays = impact.endDays ?? 0;
  const way = (
    amount: number,
    more: 'costsMore' | 'later',
    less: 'costsLess' | 'earlier',
  ): string => (amount === 0 ? '' : say(`comparison.${amount > 0 ? more : less}`));
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Bar value={net} most={most.net} />
        <span className="tornado-words">
          <Number words={sayDifference(net)} of={title} onOpen={() => open('net')} />{' '}
          <small className="quiet">
            {way(net, 'costsMore', 'costsLess')} {outside}
          </small>
        </span>
      </td>
      <td>
        <Bar value={endDays} most={most.end} />
        <span className="tornado-words">
          <Number words={sayEnd(impact)} of={title} onOpen={() => open('end')} />{' '}
          <small className="quiet">{way(endDays, 'later', 'earlier')}</small>
        </span>
      </td>
    </tr>
  );
}

/** The effect on the end of the plan, in words. */
function sayEnd({ endDays, endWords }: Impact): string {
  if (endDays === null) return say('comparison.noEnd');
  return endDays === 0 ? say('comparison.noEffect') : endWords;
}

/** A number that opens the differences before and after. */
function Number({
  words,
  of,
  onOpen,
}: {
  words: string;
  of: string;
  onOpen: () => void;
}): ReactNode {
  return (
    <Button
      variant="bare"
      className="figure"
      aria-haspopup="dialog"
      aria-label={`${words}, ${say('explain.open', { value: of })}`}
      onPress={onOpen}
    >
      <b>{words}</b>
    </Button>
  );
}

/**
 * A bar to the right of the middle for an increase, to the left for a decrease; the words say it
 * too.
 */
function Bar({ value, most }: { value: number; most: number }): ReactNode {
  const width = (Math.abs(value) / most) * 50;
  return (
    <span className="tornado-bar" aria-hidden="true">
      <i
        data-way={value < 0 ? 'less' : 'more'}
        style={
          value < 0 ? { right: '50%', width: `${width}%` } : { left: '50%', width: `${width}%` }
        }
      />
    </span>
  );
}
