/** The page that a host prints: it waits to be handed a plan and options, draws the sheets and says when they stand. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './paper.css';
import type { PrintJob } from '../../shared/roadmap/job';
import { sceneOf } from './scene';
import { Sheets } from './Sheets';
import { fontsReady } from './fonts';
import { pngsOf, svgsOf } from './pictures';

declare global {
  interface Window { phasagePrint?: { show(job: PrintJob): Promise<{ pages: number; title: string }>; svgs(job: PrintJob): Promise<string[]>; pngs(job: PrintJob): Promise<string[]> } }
}

const root = createRoot(document.getElementById('sheets')!);

window.phasagePrint = {
  async show(job) {
    const scene = sceneOf(job);
    document.title = scene.title;
    flushSync(() => root.render(<Sheets scene={scene} paper={scene.paper} />));
    await fontsReady();
    return { pages: scene.pages.length, title: scene.title };
  },
  svgs: (job) => svgsOf(sceneOf(job)),
  pngs: (job) => pngsOf(sceneOf(job), { scale: 2, paper: '#ffffff' }),
};
