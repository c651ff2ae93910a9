/** A document or minutes, drawn for the printing page. */
import { createElement, type ReactNode } from 'react';
import { treeOf, type DocumentJob, type MinutesJob, type PictureBytes } from '../../../shared/document/job';
import { problem, type Problem } from '../../../shared/model/problem';
import type { Evaluation } from '../../../shared/evaluate';
import type { IsoDate } from '../../../shared/model/dates';
import { optionsInDocument } from '../../../shared/roadmap/options';
import type { BlocksGiven } from '../../document/Blocks';
import { paperScene, type PaperScene } from '../scene';
import { Sheets } from '../Sheets';
import { DocumentPages } from './DocumentPages';
import { setMargins } from './margins';
import { measurePages } from './measure';

/** The roadmap inside a document: whole pages, landscape, of the same paper. */
export function roadmapOfDocument(evaluation: Evaluation, today: IsoDate): PaperScene {
  return paperScene(evaluation, optionsInDocument(evaluation.scenarioId), { today, logos: [], before: null });
}

/** The address of a picture's bytes. */
export function hrefOf({ mime, base64 }: PictureBytes): string {
  return `data:${mime};base64,${base64}`;
}

/** The pages of a job, and how many they are. */
export async function drawDocument(job: DocumentJob | MinutesJob): Promise<{ title: string; sheets: ReactNode; pages: number; problem: Problem | null }> {
  const found = treeOf(job);
  if (!found) return { title: '', sheets: null, pages: 0, problem: problem('document.noMeeting') };
  const { tree, evaluation } = found;
  const scene = tree.blocks.some(({ kind }) => kind === 'roadmap') ? roadmapOfDocument(evaluation, job.today) : null;
  const given: BlocksGiven = {
    pictureOf: (hash) => { const bytes = job.pictures[hash]; return bytes ? hrefOf(bytes) : null; },
    roadmap: scene && scene.pages.length > 0 ? createElement(Sheets, { scene, paper: scene.paper, inside: true }) : null,
  };
  setMargins(tree);
  const { pages, count } = await measurePages(tree, given);
  return { title: tree.title, sheets: createElement(DocumentPages, { tree, given, pages }), pages: count, problem: null };
}
