import type { IsoDate } from '../../shared/model/dates';
import { useAppState } from '../core/AppContext';
import { usePresentation } from './current';

/** The day of the current meeting; null without a meeting, or a day. */
export function useMeetingDay(): IsoDate | null {
  const meetingId = usePresentation((state) => state.meetingId);
  return useAppState(({ plan }) => plan.meetings[meetingId ?? '']?.date ?? null);
}
