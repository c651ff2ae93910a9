/** The roadmap of a document as pictures, for where a page can hold no drawing. */
import type { Evaluation } from '../../../shared/evaluate';
import type { DrawnRoadmap } from '../../../shared/formats/docx/blocks';
import type { IsoDate } from '../../../shared/model/dates';
import { pngsOf } from '../pictures';
import { roadmapOfDocument } from './draw';

/** Each page as a PNG of three pixels for each CSS pixel: sharp when printed. Sizes are those of the page, in CSS pixels. */
export async function drawnRoadmap(evaluation: Evaluation, today: IsoDate): Promise<DrawnRoadmap[]> {
  const scene = roadmapOfDocument(evaluation, today);
  const parts = await pngsOf(scene, { scale: 3, paper: '#ffffff' });
  return parts.map((base64, index) => ({ base64, width: Math.round(scene.pages[index]!.width * 96 / 72), height: Math.round(scene.pages[index]!.height * 96 / 72) }));
}
