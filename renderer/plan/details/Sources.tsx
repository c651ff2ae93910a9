import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Step } from '../../../shared/model/step';
import { Origin } from '../../core/Origin';

/**
 * The source's own words for the date, never rewritten, and who said it: the sentence and the
 * meeting.
 */
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
      {/* The title's own sentence, where the date has none: of an example, or of a step still to be dated. */}
      {(period?.sentence ?? null) === null && step.provenance['title'] && sentence !== null ? (
        <Origin provenance={step.provenance['title']} />
      ) : null}
    </div>
  );
}
