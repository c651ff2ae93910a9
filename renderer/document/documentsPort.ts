/**
 * Makes files of documents: the PDF by the host's printing, the .docx here. What is heavy is
 * fetched when it is first asked for.
 */
import { picturesOf, treeOf, type DocumentJob, type MinutesJob } from '../../shared/document/job';
import type { Answer } from '../../shared/desktop';
import { say } from '../../shared/i18n/words';
import { drawnRoadmaps, roadmapsInDocument } from '../../shared/roadmap/inDocument';
import { everyContent } from '../core/everyContent';
import { failureWords } from '../core/failureWords';
import { fileName } from '../core/fileName';
import type { HostActsGiven } from '../core/given';
import { toBase64 } from '../platform/base64';
import { printHere } from '../print/here';
import type { DocumentsPort } from '../core/ports/document';
import { sayProblem } from '../../shared/wording/problems';

type Made = Awaited<ReturnType<DocumentsPort['make']>>;

/** The port, on the open plan and its host. */
export function documentsPort(
  given: Pick<HostActsGiven, 'database' | 'opened' | 'host'>,
): DocumentsPort {
  const { host } = given;
  const pictures: DocumentsPort['pictures'] = async (plan) =>
    picturesOf(plan, await everyContent(given, plan));
  const saved = (answer: Answer<'saveFiles'>): Made => {
    if (!answer.ok) return { said: failureWords(answer), failed: true };
    return (
      answer.value && { said: say('documentView.made', { name: answer.value.name }), failed: false }
    );
  };
  return {
    pictures,
    async make(asked, as) {
      const job = { ...asked, pictures: await pictures(asked.plan) } as DocumentJob | MinutesJob;
      const name = nameOf(job);
      if (as === 'docx') {
        const parts = await docxOf(job);
        if (!parts) return { said: say('document.noMeeting'), failed: true };
        return saved(
          await host.saveFiles({
            suggestedName: `${name}.docx`,
            mime: parts.mime,
            parts: [parts.base64],
          }),
        );
      }
      const printed = await host.printPdf({ job: { ...job } });
      if (printed.ok)
        return saved(
          await host.saveFiles({
            suggestedName: `${name}.pdf`,
            mime: 'application/pdf',
            parts: [printed.value.base64],
          }),
        );
      return printed.code === 'desktop.notHere'
        ? printedHere(job)
        : { said: failureWords(printed), failed: true };
    },
  };
}

/** By the browser's own dialog, and what is not promised there. */
async function printedHere(job: DocumentJob | MinutesJob): Promise<Made> {
  const { drawDocument } = await import('../print/document/draw');
  const drawing = await drawDocument(job);
  if (drawing.problem) return { said: sayProblem(drawing.problem), failed: true };
  await printHere(drawing);
  return { said: say('print.pageNote'), failed: false };
}

/** A name for the file: what it is, of which plan. */
function nameOf(job: DocumentJob | MinutesJob): string {
  const title =
    job.kind === 'document'
      ? say('documentView.fileName', { title: job.plan.title })
      : say('documentView.minutesFileName', {
          title: job.plan.meetings[job.meetingId]?.title ?? '',
        });
  return fileName(title).replace(/\.phasage$/, '');
}

/** The .docx, the roadmap drawn in it; null where there is nothing to write. */
async function docxOf(
  job: DocumentJob | MinutesJob,
): Promise<{ mime: string; base64: string } | null> {
  const found = treeOf(job);
  if (!found) return null;
  const [{ writeDocx, DOCX_MIME }, { roadmapPngs }] = await Promise.all([
    import('../../shared/formats/docx/write'),
    import('../print/document/draw'),
  ]);
  const roadmaps = drawnRoadmaps(
    roadmapsInDocument(found.tree.blocks, found.evaluation, job.today),
    await roadmapPngs(job),
  );
  return {
    mime: DOCX_MIME,
    base64: toBase64(await writeDocx(found.tree, { pictures: job.pictures, roadmaps })),
  };
}
