import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Provenance } from '../../../shared/model/record';
import { sayField } from '../../scenarios/overrideWords';

/** The origins of its field values: the source's sentence, an interpretation of it, an example. */
export function Provenances({
  provenance,
}: {
  provenance: Readonly<Record<string, Provenance>>;
}): ReactNode {
  const rows = Object.entries(provenance);
  if (rows.length === 0) return null;
  return (
    <div className="field">
      <span className="label">{say('model.field_provenance')}</span>
      {rows.map(([field, { kind, sentence }]) => (
        <span key={field} className="small">
          {sayField('hypotheses', field)} :{' '}
          <span className="tag" data-kind={kind === 'example' ? 'doubt' : 'accent'}>
            {say(`model.provenance_${kind}`)}
          </span>
          {sentence === null ? null : <blockquote className="source">« {sentence} »</blockquote>}
        </span>
      ))}
    </div>
  );
}
