/** Faults of a roadmap's pages, as sentences; empty if there are none. */
import type { Evaluation } from '../../../../shared/evaluate';
import { sheetOf, type RoadmapOptions } from '../../../../shared/roadmap/options';
import type { Line, Page, Scene } from '../../../../shared/roadmap/scene';
import { clean } from '../../../../shared/roadmap/text';

const NEAR = 0.05;
const wordsOf = (line: Line): string => line.spans.map(({ text }) => text).join('');

/** Every fault of a scene's pages, each of which must be as large as the sheet. */
export function faultsOf(
  scene: Scene,
  options: RoadmapOptions,
  sheet: { readonly width: number; readonly height: number } = sheetOf(options),
): string[] {
  return scene.pages.flatMap((page, index) =>
    [...outside(page, options, sheet), ...overlaps(page), ...crossed(page)].map(
      (fault) => `page ${index + 1}: ${fault}`,
    ),
  );
}

function outside(
  { width, height, clip, blocks }: Page,
  options: Pick<RoadmapOptions, 'least'>,
  sheet: { readonly width: number; readonly height: number },
): string[] {
  const faults =
    Math.abs(sheet.width - width) > 1 || Math.abs(sheet.height - height) > 1
      ? [`is ${width} by ${height}`]
      : [];
  for (const { lines } of blocks) {
    for (const line of lines) {
      if (line.size < options.least - 1e-9) faults.push(`"${wordsOf(line)}" is ${line.size} pt`);
      if (line.x < clip.x - NEAR || line.x + line.width > clip.x + clip.w + NEAR)
        faults.push(
          `"${wordsOf(line)}" is cut: ${line.x} to ${line.x + line.width} in ${clip.x} to ${clip.x + clip.w}`,
        );
      if (line.y - 0.75 * line.size < 0 || line.y + 0.22 * line.size > height)
        faults.push(`"${wordsOf(line)}" is cut in height: ${line.y}`);
    }
  }
  return faults;
}

function overlaps({ blocks }: Page): string[] {
  const boxes = blocks
    .flatMap(({ lines }) => lines)
    .map((line) => ({ line, top: line.y - 0.72 * line.size, bottom: line.y + 0.2 * line.size }))
    .sort((a, b) => a.top - b.top);
  const faults: string[] = [];
  for (const [at, one] of boxes.entries()) {
    for (
      let next = at + 1;
      next < boxes.length && boxes[next]!.top < one.bottom - NEAR;
      next += 1
    ) {
      const other = boxes[next]!;
      if (
        one.line.x < other.line.x + other.line.width - NEAR &&
        other.line.x < one.line.x + one.line.width - NEAR
      )
        faults.push(
          `"${wordsOf(one.line)}" meets "${wordsOf(other.line)}" at ${other.line.x},${other.line.y}`,
        );
    }
  }
  return faults;
}

/** Labels that the end of an outline crosses: it is in front of its bar. */
function crossed({ shapes, blocks }: Page): string[] {
  const outlines = shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.style === 'outline' ? [shape.box] : [],
  );
  return blocks
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      outlines
        .filter(
          ({ x, y, w, h }) =>
            line.y - 0.5 * line.size > y &&
            line.y - 0.2 * line.size < y + h &&
            [x, x + w].some((end) => end > line.x + NEAR && end < line.x + line.width - NEAR),
        )
        .map(({ x }) => `"${wordsOf(line)}" is crossed by an outline at ${x}`),
    );
}

/** The titles of steps missing from the pages, without regard to white space. */
export function missingTitles(scene: Scene, evaluation: Evaluation): string[] {
  const bare = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '');
  const shownById = new Map<string, string>();
  for (const { blocks } of scene.pages)
    for (const { stepId, lines } of blocks)
      if (stepId !== undefined)
        shownById.set(stepId, (shownById.get(stepId) ?? '') + bare(lines.map(wordsOf).join('')));
  return [...evaluation.steps.values()]
    .filter(({ step }) => {
      const title = bare(clean(step.title) || 'Étape sans titre');
      return ![
        step.id,
        ...(step.kind === 'round' && step.parentId !== null ? [step.parentId] : []),
      ].some((id) => shownById.get(id)?.includes(title));
    })
    .map(({ step }) => step.title);
}
