/** The props of every screen: its item, with private parts masked. */
import type { AgendaItem } from '../../../shared/model/meeting';

export interface ScreenProps {
  readonly item: AgendaItem;
}
