/**
 * Closes meetings, which freezes the whole plan, and reopens them: closeMeeting, reopenMeeting. The
 * register commands edit their fields.
 */
import { z } from 'zod';
import { problem } from '../model/problem';
import { idSchema, titleSchema } from '../model/record';
import { defineCommand } from './command';

/**
 * "Clore la réunion": keeps a baseline of the plan with all its scenarios, so that the next meeting
 * can show what has changed.
 */
export const closeMeeting = defineCommand({
  name: 'closeMeeting',
  payload: z.object({ meetingId: idSchema, baselineId: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload, context }) {
    const { meetingId, baselineId, title } = payload;
    const meeting = plan.meetings[meetingId];
    if (!meeting) return problem('problems.notFound');
    if (meeting.baselineId !== null) return problem('meetings.closed', { title: meeting.title });
    if (plan.baselines[baselineId]) return problem('problems.idTaken');
    draft.baselines[baselineId] = {
      id: baselineId,
      title,
      takenAt: context.now(),
      meetingId,
      contentHash: context.keepContent(plan),
    };
    draft.meetings[meetingId]!.baselineId = baselineId;
    return undefined;
  },
  label: (plan, { meetingId }) => ({
    code: 'commands.closeMeeting',
    params: { title: plan.meetings[meetingId]?.title ?? '' },
  }),
});

/** Reopens a meeting. The frozen version stays; closing again makes a new one. */
export const reopenMeeting = defineCommand({
  name: 'reopenMeeting',
  payload: z.object({ meetingId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.meetings[payload.meetingId]) return problem('problems.notFound');
    if (plan.meetings[payload.meetingId]!.baselineId === null)
      return problem('meetings.open', { title: plan.meetings[payload.meetingId]!.title });
    draft.meetings[payload.meetingId]!.baselineId = null;
    return undefined;
  },
  label: (plan, { meetingId }) => ({
    code: 'commands.reopenMeeting',
    params: { title: plan.meetings[meetingId]?.title ?? '' },
  }),
});
