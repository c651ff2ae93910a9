import type { ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { MeansTotals } from '../../../shared/means/types';
import { sayWholeEuros } from '../../../shared/wording/money';
import { sayFte } from '../../../shared/wording/numbers';

/** Cost, both restes à charge and ETPT by year and in all. */
export function Totals({ evaluation }: { evaluation: Evaluation }): ReactNode {
  const { totals, total } = evaluation.means;
  const rows: readonly { label: string; of: (totals: MeansTotals) => string }[] = [
    {
      label: say('living.cost'),
      of: ({ operating, investment }) => sayWholeEuros(operating + investment),
    },
    { label: say('living.net'), of: ({ netAssured }) => sayWholeEuros(netAssured) },
    { label: say('living.netIfGranted'), of: ({ netIfGranted }) => sayWholeEuros(netIfGranted) },
    { label: say('living.etpt'), of: ({ etpt }) => sayFte(etpt) },
  ];
  return (
    <table className="living-totals">
      <caption className="visually-hidden">{say('living.totals')}</caption>
      <thead>
        <tr>
          <td />
          {totals.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col">{say('living.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, of }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {totals.map((one) => (
              <td key={one.year}>{of(one)}</td>
            ))}
            <td>
              <b>{of(total)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
