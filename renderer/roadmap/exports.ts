/** Exports the roadmap: each act returns the words to show the user, or throws them. */
import { createElement } from 'react';
import { say } from '../../shared/i18n/words';
import { formatWriting } from '../../shared/formats/formats';
import type { Drawer } from '../../shared/formats/writing';
import { isProblem } from '../../shared/model/problem';
import type { RoadmapJob } from '../../shared/roadmap/job';
import { drawnPdf, saveWritten } from '../core/saveWritten';
import { failureWords } from '../core/failureWords';
import { fromBase64 } from '../platform/base64';
import { printHere } from '../print/here';
import { pngBlobs, pngsOf, svgsOf } from '../print/pictures';
import type { PaperScene } from '../print/scene';
import { Sheets } from '../print/Sheets';
import type { PrintingPort } from '../core/ports/roadmap';
import { sayProblem } from '../../shared/wording/problems';

export interface Making {
  readonly job: RoadmapJob;
  readonly scene: PaperScene;
  readonly paper: '#ffffff' | '';
  readonly port: PrintingPort;
}

/** The words for the user if there is no file. */
export class Refusal extends Error {}

/** Draws the current scene, without another layout. */
const drawerOf = ({ scene, paper, port }: Making): Drawer => ({
  async draw(job, as) {
    if (as === 'pdf') return drawnPdf(await port.printPdf({ job: { ...job } }));
    const files =
      as === 'svg'
        ? await svgsOf(scene, paper)
        : (await pngsOf(scene, { scale: 2, paper })).map(fromBase64);
    return { files, pages: files.length, problem: null };
  },
});

/**
 * The roadmap as a file: a PDF made by the host, or each page as SVG, or as PNG with two pixels per
 * CSS pixel. null if the user cancels.
 */
export async function saveAs(id: 'pdf' | 'svg' | 'png', making: Making): Promise<string | null> {
  const format = formatWriting('roadmap', id);
  const written = await format.write.write(making.job, drawerOf(making)).catch(() => {
    throw new Refusal(say('roadmapView.pictureFailed'));
  });
  if (isProblem(written)) throw new Refusal(sayProblem(written));
  const title = `${making.job.plan.title} - ${say('roadmapView.title')}`;
  const answer = await saveWritten(making.port, { format, written, title });
  if (!answer.ok) throw new Refusal(failureWords(answer));
  return answer.value && say('roadmapView.saved', { name: answer.value.name });
}

/** Copies one page to the clipboard. */
export async function copyPng({ scene, paper }: Making, page: number): Promise<string> {
  // Start writing to the clipboard at once, while the click still allows it; the picture follows
  // when it is ready.
  const picture = pngBlobs(
    { ...scene, pages: scene.pages.slice(page, page + 1) },
    { scale: 2, paper },
  ).then(([blob]) => blob!);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).catch(() => {
    throw new Refusal(say('roadmapView.copyFailed'));
  });
  return say('roadmapView.copied', { page: page + 1 });
}

/**
 * Opens the browser's own print dialog with the pages. Returns no words: the page can't know
 * whether the user printed.
 */
export async function printSheets({ scene }: Making): Promise<null> {
  await printHere({
    title: scene.title,
    sheets: createElement(Sheets, { scene, paper: scene.paper }),
  });
  return null;
}
