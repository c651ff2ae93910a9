/**
 * The master document, or a meeting's minutes, as .pdf (by the printing page) or .docx (written
 * here).
 */
import { extname } from 'node:path';
import {
  picturesOf,
  treeOf,
  type DocumentJob,
  type MinutesJob,
} from '../../../shared/document/job';
import { unaccented } from '../../../shared/model/periods/normalise';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { byMeetingDate } from '../../../shared/model/meeting';
import {
  drawnRoadmaps,
  roadmapsInDocument,
  type DrawnPages,
} from '../../../shared/roadmap/inDocument';
import type { Scene } from '../../../shared/roadmap/scene';
import { textOption, Usage, type Given, type Io } from '../command';
import { todayOf } from '../new';
import { scenarioAsked } from '../scenario';
import type { Exported, ExportAsked, Make } from './types';
import { sayDate } from '../../../shared/wording/dates';
import { sayProblem } from '../../../shared/wording/problems';

/** `--to document`. */
export const documentFile: Make = (asked) =>
  file(asked, (common) => ({ ...common, kind: 'document' }));

/** `--to minutes`: of the meeting that `--meeting` names, or of the only one. */
export const minutesFile: Make = async (asked) => {
  const meetingId = meetingAsked(asked.plan, asked.given);
  return isProblem(meetingId)
    ? meetingId
    : file(asked, (common) => ({ ...common, kind: 'minutes', meetingId }));
};

type Common = Omit<DocumentJob, 'kind'>;

async function file(
  { plan, contents, given, io, output }: ExportAsked,
  jobOf: (common: Common) => DocumentJob | MinutesJob,
): Promise<Exported | Problem> {
  const as = extname(output).toLowerCase();
  if (as !== '.pdf' && as !== '.docx') throw new Usage('cli.badDocumentName', { name: output });
  const scenarioId = scenarioAsked(plan, given);
  if (isProblem(scenarioId)) return scenarioId;
  const job = jobOf({
    plan,
    scenarioId,
    today: todayOf(given, io.today()),
    pictures: picturesOf(plan, contents),
  });
  if (as === '.docx') return docx(job, io);
  const printed = await io.print(job, 'pdf');
  return printed.ok ? { ...printed.value, warnings: [] } : problem(printed.code, printed.params);
}

async function docx(job: DocumentJob | MinutesJob, io: Io): Promise<Exported | Problem> {
  const found = treeOf(job);
  if (!found) return problem('document.noMeeting');
  const drawn = await roadmapsDrawn(
    job,
    roadmapsInDocument(found.tree.blocks, found.evaluation, job.today),
    io,
  );
  // What it takes is large, and no other command needs it.
  const { writeDocx } = await import('../../../shared/formats/docx/write');
  const bytes = await writeDocx(found.tree, {
    pictures: job.pictures,
    roadmaps: isProblem(drawn) ? [] : drawn,
  });
  return { files: [bytes], pages: null, warnings: isProblem(drawn) ? [drawn] : [] };
}

/** The pages of its roadmaps by the browser; a warning where there is none. */
async function roadmapsDrawn(
  job: DocumentJob | MinutesJob,
  scenes: readonly Scene[],
  io: Io,
): Promise<DrawnPages[] | Problem> {
  if (scenes.every(({ pages }) => pages.length === 0)) return [];
  const printed = await io.print(job, 'png');
  if (!printed.ok)
    return problem(
      'cli.roadmapAsTable',
      { reason: sayProblem(problem(printed.code, printed.params)) },
      { severity: 'warning' },
    );
  return drawnRoadmaps(
    scenes,
    printed.value.files.map((one) => Buffer.from(one).toString('base64')),
  );
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
