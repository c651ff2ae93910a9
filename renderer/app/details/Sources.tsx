import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Step } from '../../../shared/model/step';

/** The source's own words for the date, never rewritten, and what the values shown rest on. */
export function Sources({ step }: { step: Step }): ReactNode {
  const { provenance, sourceWording } = step;
  const period = provenance.period;
  const sentence = period?.sentence ?? provenance.title?.sentence ?? null;
  if (sourceWording === null && !period && sentence === null) return null;
  return (
    <div className="field">
      <span className="label">{say('details.source')}</span>
      {sourceWording !== null ? <blockquote className="source" title={sentence ?? undefined}>« {sourceWording} »</blockquote> : sentence !== null ? <blockquote className="source">« {sentence} »</blockquote> : null}
      {period ? <span><span className="tag" data-kind={period.kind === 'example' ? 'doubt' : 'accent'}>{say(`model.provenance_${period.kind}`)}</span></span> : null}
    </div>
  );
}
