/** The page that a host prints: waits for a job, draws it and reports when it is ready. */
import '../../shared/i18n/later';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.css';
import './paper.css';
import type { PrintJob, Shown } from '../../shared/desktop/printing';
import { picturesReady } from './document/measure';
import { fontsReady } from './fonts';
import { KINDS, type Kind } from './kinds';

interface Asked {
  /** Draws the job on this page; resolves when everything it needs has loaded. */
  show(job: PrintJob): Promise<Shown>;
  svgs(job: PrintJob): Promise<string[]>;
  pngs(job: PrintJob): Promise<string[]>;
}

declare global {
  interface Window {
    phasagePrint?: Asked;
  }
}

const root = createRoot(document.getElementById('sheets')!);
const kindOf = (job: PrintJob): Kind<PrintJob> => KINDS[job.kind];
const pictures = (made: Promise<string[]> | undefined): Promise<string[]> =>
  made ?? Promise.reject(new Error('print.noPictures'));

window.phasagePrint = {
  async show(job) {
    const { title, sheets, pages, problem } = await kindOf(job).draw(job);
    document.title = title;
    flushSync(() => root.render(sheets));
    await fontsReady();
    await picturesReady(document);
    return {
      pages,
      title,
      problem: problem && { code: problem.code, params: { ...problem.params } },
    };
  },
  svgs: (job) => pictures(kindOf(job).svgs?.(job)),
  pngs: (job) => pictures(kindOf(job).pngs?.(job)),
};
