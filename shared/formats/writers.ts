/**
 * How to write each format: the `write` column of the table. Each writer loads its large modules
 * only when it first makes a file.
 */
import { isProblem, problem, messageOf, type Problem } from '../model/problem';
import type { Scene } from '../roadmap/scene';
import { writePhasage } from './phasage';
import type { Drawer, Drawn, PaperJob, WriteAsked, WriteKind, Writer, Written } from './writing';

type Asked<K extends WriteKind> = Extract<WriteAsked, { kind: K }>;

/** A writer for some kinds; throws if called for another. */
function writer<K extends WriteKind>(
  mime: string,
  kinds: readonly K[],
  write: (asked: Asked<K>, drawer: Drawer) => Promise<Written | Problem>,
): Writer {
  const isOurs = (asked: WriteAsked): asked is Asked<K> =>
    (kinds as readonly WriteKind[]).includes(asked.kind);
  return {
    mime,
    kinds,
    write(asked, drawer) {
      if (!isOurs(asked)) throw new Error(`no ${asked.kind} is written as ${mime}`);
      return write(asked, drawer);
    },
  };
}

function draw(drawer: Drawer, job: PaperJob, as: 'pdf' | 'svg' | 'png'): Promise<Drawn | Problem> {
  if (!drawer.draw) throw new Error('this host was not asked to draw');
  return drawer.draw(job, as);
}

const drawn =
  (as: 'pdf' | 'svg' | 'png') =>
  async (job: PaperJob, drawer: Drawer): Promise<Written | Problem> => {
    const made = await draw(drawer, job, as);
    if (isProblem(made)) return made;
    const { files, pages, problem: found } = made;
    const warnings = found ? [problem(found.code, found.params, { severity: 'warning' })] : [];
    return { files, pages, warnings };
  };

export const PDF = writer(
  'application/pdf',
  ['roadmap', 'document', 'minutes'] as const,
  drawn('pdf'),
);
export const SVG: Writer = {
  ...writer('image/svg+xml', ['roadmap'] as const, drawn('svg')),
  isNumbered: true,
};
export const PNG: Writer = {
  ...writer('image/png', ['roadmap'] as const, drawn('png')),
  isNumbered: true,
};

export const PLAN = writer('application/json', ['plan'] as const, async (asked) => ({
  files: [writePhasage(asked.plan, asked.contents, asked)],
  pages: null,
  warnings: [],
}));

/** Problem: `living.noTemplate`. */
export const LIVING = writer('text/html', ['living'] as const, async (asked, drawer) => {
  const { isLivingTemplate, livingData, livingFile } = await import('./living/file');
  const template = (await drawer.livingPage?.()) ?? '';
  return isLivingTemplate(template)
    ? {
        files: [livingFile(template, livingData(asked.plan, asked.options, asked))],
        pages: 1,
        warnings: [],
      }
    : problem('living.noTemplate');
});

/**
 * Draws its roadmaps; if it can't, writes them as tables and warns. Problem: `document.noMeeting`.
 */
export const DOCX = writer(
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ['document', 'minutes'] as const,
  async (job, drawer) => {
    const { treeOf } = await import('../document/job');
    const found = treeOf(job);
    if (!found) return problem('document.noMeeting');
    const [{ writeDocx }, { drawnRoadmaps, roadmapsInDocument }] = await Promise.all([
      import('./docx/write'),
      import('../roadmap/inDocument'),
    ]);
    const scenes = roadmapsInDocument(found.tree.blocks, found.evaluation, job.today);
    const pngs = await roadmapPngs(job, scenes, drawer);
    const bytes = await writeDocx(found.tree, {
      pictures: job.pictures,
      roadmaps: isProblem(pngs) ? [] : drawnRoadmaps(scenes, pngs),
    });
    return {
      files: [bytes],
      pages: null,
      warnings: isProblem(pngs) ? [pngs] : [],
    };
  },
);

async function roadmapPngs(
  job: Asked<'document' | 'minutes'>,
  scenes: readonly Scene[],
  drawer: Drawer,
): Promise<Uint8Array[] | Problem> {
  if (scenes.every(({ pages }) => pages.length === 0)) return [];
  const made = await draw(drawer, job, 'png');
  return isProblem(made)
    ? problem('formats.roadmapAsTable', { reason: messageOf(made) }, { severity: 'warning' })
    : made.files.filter((file): file is Uint8Array => typeof file !== 'string');
}
