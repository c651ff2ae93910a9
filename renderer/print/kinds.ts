/** The documents that the printing page draws: one row for each kind of job. */
import { createElement, type ReactNode } from 'react';
import type { PrintJob } from '../../shared/desktop/printing';
import type { Problem } from '../../shared/model/problem';
import { mainProblemOf } from '../../shared/roadmap/mainProblem';
import { drawDocument, roadmapPngs } from './document/draw';
import { pngsOf, svgsOf } from './pictures';
import { brokenLogo, sceneOf } from './scene';
import { Sheets } from './Sheets';

export interface Drawing {
  /** The title of the document, in the file's properties. */
  readonly title: string;
  /** The content of the page; its style sheets name the paper through `@page`. */
  readonly sheets: ReactNode;
  /**
   * 0: there is nothing to print, and `problem` gives the reason. 1 if the number is only known
   * after printing.
   */
  readonly pages: number;
  readonly problem: Problem | null;
}

export interface Kind<J extends PrintJob> {
  draw(job: J): Promise<Drawing>;
  /**
   * Each page as a picture, if the kind allows: SVG as text, PNG in base64. For a document: only
   * the pages of its roadmaps.
   */
  svgs?(job: J): Promise<string[]>;
  pngs?(job: J): Promise<string[]>;
}

export const KINDS: { readonly [K in PrintJob['kind']]: Kind<Extract<PrintJob, { kind: K }>> } = {
  roadmap: {
    async draw(job) {
      const scene = sceneOf(job);
      const broken = await brokenLogo(job);
      return {
        title: scene.title,
        sheets: createElement(Sheets, { scene, paper: scene.paper }),
        pages: broken ? 0 : scene.pages.length,
        problem: broken ?? mainProblemOf(scene),
      };
    },
    svgs: (job) => svgsOf(sceneOf(job)),
    pngs: (job) => pngsOf(sceneOf(job), { scale: 2, paper: '#ffffff' }),
  },
  document: { draw: drawDocument, pngs: roadmapPngs },
  minutes: { draw: drawDocument },
};
