import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { DecisionList } from './DecisionsScreen';
import { RoomMarkdown } from '../RoomMarkdown';
import type { ScreenProps } from './screen';

/** A text, and the decisions on it since. */
export function TextScreen({ item }: ScreenProps): ReactNode {
  const decisions = Object.values(useProjected().plan.decisions).filter(
    ({ agendaItemId }) => agendaItemId === item.id,
  );
  return (
    <Paged large>
      {item.text.trim() === '' ? null : <RoomMarkdown text={item.text} />}
      {decisions.length === 0 ? null : (
        <>
          <h2>{say('presentation.decidedHere')}</h2>
          <DecisionList decisions={decisions} />
        </>
      )}
    </Paged>
  );
}
