/** The pages of a scene as separate files: SVG, and PNG drawn from it. */
import type { Page, Scene } from '../../shared/roadmap/scene';
import { toBase64 } from '../platform/base64';
import { pictureRead } from '../ui/pictureRead';
import { fontSheet } from './fonts';
import { svgOf } from './svgFile';

/** Each page as an SVG document. */
export async function svgsOf(scene: Scene, paper = '#ffffff'): Promise<string[]> {
  const fonts = await fontSheet();
  return scene.pages.map((page) =>
    svgOf(page, { title: scene.title, colour: scene.colour, paper, fonts }),
  );
}

export interface PngOptions {
  /** Pixels for each CSS pixel (1/96 inch). */
  readonly scale: number;
  /** '' for transparent. */
  readonly paper: string;
}

const PX_PER_POINT = 96 / 72;

/** Each page as the bytes of a PNG, in base64. */
export async function pngsOf(scene: Scene, wanted: PngOptions): Promise<string[]> {
  const blobs = await pngBlobs(scene, wanted);
  return Promise.all(blobs.map(async (blob) => toBase64(new Uint8Array(await blob.arrayBuffer()))));
}

/** Each page as a PNG. Throws if it is too large for the browser. */
export async function pngBlobs(scene: Scene, { scale, paper }: PngOptions): Promise<Blob[]> {
  const svgs = await svgsOf(scene, paper);
  const blobs: Blob[] = [];
  for (const [index, svg] of svgs.entries())
    blobs.push(await pngOf(svg, scene.pages[index]!, scale));
  return blobs;
}

async function pngOf(svg: string, { width, height }: Page, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PX_PER_POINT * scale);
  canvas.height = Math.round(height * PX_PER_POINT * scale);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await pictureRead(image);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('toBlob');
  return blob;
}
