/** Payloads of the commands on meetings, their minutes and the document. */
import type { PayloadInput } from './drawnEdit';

export const WRITING_PAYLOADS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  closeMeeting: ({ idOf, context, text }) => ({
    meetingId: idOf('meetings', 3),
    baselineId: context.newId(),
    title: text,
  }),
  reopenMeeting: ({ idOf }) => ({ meetingId: idOf('meetings', 3) }),
  acceptMinutes: ({ scenarioId, context, text, period, stepIds, orNone, number, plan, pick }) => {
    const meetingId = pick(Object.keys(plan.meetings), 3) ?? null;
    const rounds =
      number(4, 3) === 0
        ? {
            seriesId: context.newId(),
            roundIds: [context.newId(), context.newId()],
            roundWords: [text],
            words: text,
            firstStart: '2024-01-01',
            lengthMonths: 3,
            everyMonths: 12,
            count: 2,
          }
        : null;
    return {
      scenarioId,
      meetingId,
      steps: [
        {
          id: context.newId(),
          title: text,
          wording: text,
          period,
          sentence: text,
          rounds,
          awaits: number(5, 2) === 0 ? { id: context.newId(), title: text } : null,
        },
      ],
      dates: period ? stepIds.map((stepId) => ({ stepId, period, sentence: text })) : [],
      decisions: [
        {
          id: context.newId(),
          kind: 'action',
          title: text,
          ownerId: orNone('actors', 4),
          due: null,
          stepId: orNone('steps', 5),
          sentence: text,
        },
      ],
      agendaItems:
        meetingId === null
          ? []
          : [{ id: context.newId(), title: text, minutes: 1 + number(6, 90) }],
      cancelled: stepIds.slice(0, 1).map((stepId) => ({ stepId, sentence: text })),
      meeting: null,
      nextMeeting: {
        id: context.newId(),
        title: text,
        kind: 'steering',
        date: '2025-06-19',
        place: text,
      },
    };
  },
  writeChapter: ({ idOf, text }) => ({ chapterId: idOf('chapters', 3), body: text }),
  placePicture: ({ idOf, text, context, number }) => {
    const id = context.newId();
    return {
      chapterId: idOf('chapters', 3),
      body: `![${text}](picture:${id})`,
      picture: { id, order: 'a0', title: text, width: 1 + number(4, 900), height: 1 },
      content: { mime: 'image/png', base64: 'AAAA' },
    };
  },
};
