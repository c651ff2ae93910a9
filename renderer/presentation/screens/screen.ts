/** What every screen is given: its item, as the room may see it. */
import type { AgendaItem } from '../../../shared/model/meeting';

export interface ScreenProps {
  readonly item: AgendaItem;
}
