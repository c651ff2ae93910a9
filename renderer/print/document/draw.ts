/** Draws a document or minutes for the printing page. */
import '../../../shared/i18n/later';
import { createElement, type ReactNode } from 'react';
import {
  treeOf,
  type DocumentJob,
  type MinutesJob,
  type PictureBytes,
} from '../../../shared/document/job';
import { problem, type Problem } from '../../../shared/model/problem';
import { roadmapInDocument, roadmapsInDocument } from '../../../shared/roadmap/inDocument';
import type { BlocksGiven } from '../Blocks';
import { pngsOf } from '../pictures';
import { Sheets } from '../Sheets';
import { DocumentPages } from './DocumentPages';
import { setMargins } from './margins';
import { measurePages } from './measure';

/** The address of a picture's bytes. */
export function hrefOf({ mime, base64 }: PictureBytes): string {
  return `data:${mime};base64,${base64}`;
}

/** The pages of a job, and their number. */
export async function drawDocument(
  job: DocumentJob | MinutesJob,
): Promise<{ title: string; sheets: ReactNode; pages: number; problem: Problem | null }> {
  const found = treeOf(job);
  if (!found) return { title: '', sheets: null, pages: 0, problem: problem('document.noMeeting') };
  const { tree, evaluation } = found;
  const given: BlocksGiven = {
    pictureOf: (hash) => {
      const bytes = job.pictures[hash];
      return bytes ? hrefOf(bytes) : null;
    },
    roadmap(headings) {
      const scene = roadmapInDocument(evaluation, headings, job.today);
      return scene.pages.length > 0
        ? createElement(Sheets, { scene, paper: 'document-wide', inside: true })
        : null;
    },
  };
  setMargins(tree);
  const { pages, count } = await measurePages(tree, given);
  return {
    title: tree.title,
    sheets: createElement(DocumentPages, { tree, given, pages }),
    pages: count,
    problem: null,
  };
}

/**
 * Each roadmap page of a document as a PNG, in order, for formats without drawings: three pixels
 * per CSS pixel, for sharp printing.
 */
export async function roadmapPngs(job: DocumentJob | MinutesJob): Promise<string[]> {
  const found = treeOf(job);
  const scenes = found ? roadmapsInDocument(found.tree.blocks, found.evaluation, job.today) : [];
  const parts: string[] = [];
  for (const scene of scenes) parts.push(...(await pngsOf(scene, { scale: 3, paper: '#ffffff' })));
  return parts;
}
