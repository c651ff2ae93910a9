/**
 * Exports documents: as PDF through the host's printing, as .docx here. Loads large modules when
 * first needed.
 */
import '../../shared/i18n/later';
import { picturesOf, type DocumentJob, type MinutesJob } from '../../shared/document/job';
import type { Answer, Host } from '../../shared/desktop';
import { formatWriting } from '../../shared/formats/formats';
import type { Drawer } from '../../shared/formats/writing';
import { say } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import { everyContent } from '../core/everyContent';
import { failureWords } from '../core/failureWords';
import type { HostActsGiven } from '../core/given';
import { drawnPdf, saveWritten } from '../core/saveWritten';
import { fromBase64 } from '../platform/base64';
import { printHere } from '../print/here';
import type { DocumentsPort } from '../core/ports/document';
import { sayProblem } from '../../shared/wording/problems';

type Made = Awaited<ReturnType<DocumentsPort['make']>>;

/** The port for the open plan and its host. */
export function documentsPort(
  given: Pick<HostActsGiven, 'database' | 'opened' | 'host'>,
): DocumentsPort {
  const { host } = given;
  const pictures: DocumentsPort['pictures'] = async (plan) =>
    picturesOf(plan, await everyContent(given, plan));
  const saved = (answer: Answer<'saveFiles'>): Made => {
    if (!answer.ok) return { message: failureWords(answer), failed: true };
    return (
      answer.value && {
        message: say('documentView.made', { name: answer.value.name }),
        failed: false,
      }
    );
  };
  return {
    pictures,
    async make(asked, as) {
      const job = { ...asked, pictures: await pictures(asked.plan) } as DocumentJob | MinutesJob;
      const format = formatWriting(job.kind, as);
      const written = await format.write.write(job, drawerOf(host));
      if (!isProblem(written))
        return saved(await saveWritten(host, { format, written, title: titleOf(job) }));
      return written.code === 'desktop.notHere'
        ? printedHere(job)
        : { message: sayProblem(written), failed: true };
    },
  };
}

const drawerOf = (host: Host): Drawer => ({
  async draw(job, as) {
    if (as === 'pdf') return drawnPdf(await host.printPdf({ job: { ...job } }));
    if (job.kind === 'roadmap' || as !== 'png') throw new Error(`${job.kind} as ${as}`);
    const { roadmapPngs } = await import('../print/document/draw');
    const files = (await roadmapPngs(job)).map(fromBase64);
    return { files, pages: files.length, problem: null };
  },
});

/** Prints through the browser's own dialog, with the limits of that. */
async function printedHere(job: DocumentJob | MinutesJob): Promise<Made> {
  const { drawDocument } = await import('../print/document/draw');
  const drawing = await drawDocument(job);
  if (drawing.problem) return { message: sayProblem(drawing.problem), failed: true };
  await printHere(drawing);
  return { message: say('print.pageNote'), failed: false };
}

/** The title of the file: the kind of document and the plan. */
const titleOf = (job: DocumentJob | MinutesJob): string =>
  job.kind === 'document'
    ? say('documentView.fileName', { title: job.plan.title })
    : say('documentView.minutesFileName', {
        title: job.plan.meetings[job.meetingId]?.title ?? '',
      });
