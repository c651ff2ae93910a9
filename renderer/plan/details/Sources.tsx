import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Step } from '../../../shared/model/step';
import { Origin } from '../../core/Origin';

/** The source's own words for the date, which no edit rewrites, with their sentence and meeting. */
export function Sources({ step }: { step: Step }): ReactNode {
  const { provenance, sourceWording } = step;
  const period = provenance.period;
  const sentence = period?.sentence ?? provenance.title?.sentence ?? null;
  if (sourceWording === null && !period && sentence === null) return null;
  return (
    <div className="field">
      <span className="label">{say('details.source')}</span>
      {sourceWording !== null ? (
        <blockquote className="source">« {sourceWording} »</blockquote>
      ) : null}
      {period ? <Origin provenance={period} /> : null}
      {/* The title's own sentence if the date has none: for an example, or an undated step. */}
      {(period?.sentence ?? null) === null && step.provenance['title'] && sentence !== null ? (
        <Origin provenance={step.provenance['title']} />
      ) : null}
    </div>
  );
}
