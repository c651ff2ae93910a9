/** The roadmap made into files: each act gives what to tell the person, or throws it. */
import { createElement } from 'react';
import type { Answer } from '../../shared/desktop';
import { say } from '../../shared/i18n/words';
import { problem } from '../../shared/model/problem';
import type { RoadmapJob } from '../../shared/roadmap/job';
import { fileName } from '../core/fileName';
import { toBase64 } from '../platform/base64';
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

/** Something the person is told instead of the file. */
export class Refusal extends Error {}

const nameOf = ({ job: { plan } }: Pick<Making, 'job'>, extension: string): string =>
  fileName(`${plan.title} - ${say('roadmapView.title')}`).replace(/\.phasage$/, `.${extension}`);

function valueOf<T>(
  answer:
    { ok: true; value: T } | { ok: false; code: string; params: Record<string, string | number> },
): T {
  if (!answer.ok) throw new Refusal(sayProblem(problem(answer.code, answer.params)));
  return answer.value;
}

const told = (saved: Extract<Answer<'saveFiles'>, { ok: true }>['value']): string | null =>
  saved ? say('roadmapView.saved', { name: saved.name }) : null;

/** The PDF, made by the host. null: the person gave up. */
export async function savePdf(making: Making): Promise<string | null> {
  const { base64 } = valueOf(await making.port.printPdf({ job: { ...making.job } }));
  return told(
    valueOf(
      await making.port.saveFiles({
        suggestedName: nameOf(making, 'pdf'),
        mime: 'application/pdf',
        parts: [base64],
      }),
    ),
  );
}

/** Each page as SVG. */
export async function saveSvg(making: Making): Promise<string | null> {
  const parts = (await svgsOf(making.scene, making.paper)).map((text) =>
    toBase64(new TextEncoder().encode(text)),
  );
  return told(
    valueOf(
      await making.port.saveFiles({
        suggestedName: nameOf(making, 'svg'),
        mime: 'image/svg+xml',
        parts,
      }),
    ),
  );
}

/** Each page as PNG, two pixels for one. */
export async function savePng(making: Making): Promise<string | null> {
  const parts = await pngsOf(making.scene, { scale: 2, paper: making.paper }).catch(() => {
    throw new Refusal(say('roadmapView.pictureFailed'));
  });
  return told(
    valueOf(
      await making.port.saveFiles({
        suggestedName: nameOf(making, 'png'),
        mime: 'image/png',
        parts,
      }),
    ),
  );
}

/** One page to the clipboard. */
export async function copyPng({ scene, paper }: Making, page: number): Promise<string> {
  // The clipboard is asked at once, while the click still counts; the picture comes when it is
  // made.
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
 * The pages to the browser's own print dialog. Nothing to tell once it is over: whether they were
 * printed is not known here.
 */
export async function printSheets({ scene }: Making): Promise<null> {
  await printHere({
    title: scene.title,
    sheets: createElement(Sheets, { scene, paper: scene.paper }),
  });
  return null;
}
