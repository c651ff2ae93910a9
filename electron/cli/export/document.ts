/** The master document, or a meeting's minutes, from the options of the command line. */
import { picturesOf, type DocumentJob } from '../../../shared/document/job';
import { unaccented } from '../../../shared/model/periods/normalise';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { byMeetingDate } from '../../../shared/model/meeting';
import { textOption, type Given } from '../command';
import { todayOf } from '../new';
import { scenarioAsked } from '../scenario';
import type { Ask, Reading } from './types';
import { sayDate } from '../../../shared/wording/dates';

/** `--to document`. */
export const documentAsked: Ask = (reading) => {
  const common = commonOf(reading);
  return isProblem(common)
    ? common
    : { asked: { ...common, kind: 'document' as const }, warnings: [] };
};

/** `--to minutes`: minutes of the meeting that `--meeting` names, or of the only one. */
export const minutesAsked: Ask = (reading) => {
  const meetingId = meetingAsked(reading.plan, reading.given);
  if (isProblem(meetingId)) return meetingId;
  const common = commonOf(reading);
  return isProblem(common)
    ? common
    : {
        asked: { ...common, kind: 'minutes' as const, meetingId },
        warnings: [],
      };
};

function commonOf({ plan, contents, given, io }: Reading): Omit<DocumentJob, 'kind'> | Problem {
  const scenarioId = scenarioAsked(plan, given);
  if (isProblem(scenarioId)) return scenarioId;
  return {
    plan,
    scenarioId,
    today: todayOf(given, io.today()),
    pictures: picturesOf(plan, contents),
  };
}

/**
 * The meeting that `--meeting` names, or the only one. Problems: `cli.noMeeting`,
 * `cli.needsMeeting`, `cli.severalMeetings`, `cli.unknownMeeting`.
 */
function meetingAsked(plan: Plan, given: Given): Id | Problem {
  const text = textOption(given, 'meeting');
  const meetings = Object.values(plan.meetings).sort(byMeetingDate);
  const known = meetings.map(({ id, title }) => `${title} (${id})`).join(', ') || '–';
  if (meetings.length === 0) return problem('cli.noMeeting');
  if (text === undefined)
    return meetings.length === 1 ? meetings[0]!.id : problem('cli.needsMeeting', { known });
  if (Object.hasOwn(plan.meetings, text)) return text;
  const named = meetings.filter(
    ({ title }) => unaccented(title.trim()) === unaccented(text.trim()),
  );
  if (named.length > 1)
    return problem('cli.severalMeetings', {
      text,
      known: named
        .map(({ id, date }) => (date === null ? id : `${id} (${sayDate(date)})`))
        .join(', '),
    });
  return named.length === 1 ? named[0]!.id : problem('cli.unknownMeeting', { text, known });
}
