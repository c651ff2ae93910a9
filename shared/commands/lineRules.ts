/** Rules about several fields of a means line together. */
import { chaptersFor } from '../model/chapters';
import type { MeansLine } from '../model/means';
import { problem, type Problem } from '../model/problem';

/**
 * A Problem, at the field to fix, if a line contradicts itself. Ignores contradictions between
 * fields that the edit (`written`) does not touch: an older file may contain them.
 */
export function contradictionOf(line: MeansLine, written: Partial<MeansLine>): Problem | undefined {
  const { id, kind, section, chapter, start, end, isProgramme } = line;
  const at = (field: keyof MeansLine): { place: NonNullable<Problem['place']> } => ({
    place: { collection: 'meansLines', id, field },
  });
  const writes = (...fields: readonly (keyof MeansLine)[]): boolean =>
    fields.some((field) => Object.hasOwn(written, field));
  if (start && end && start > end)
    return problem('problems.endBeforeStart', { start, end }, at('end'));
  if (kind === 'post' && section === 'investment' && writes('kind', 'section'))
    return problem('problems.postSection', {}, at('section'));
  if (kind === 'post' && isProgramme && writes('kind', 'isProgramme'))
    return problem('problems.postProgramme', {}, at('isProgramme'));
  const chapters = chaptersFor(kind, section);
  if (!chapters.includes(chapter) && writes('kind', 'section', 'chapter')) {
    return problem(
      `problems.chapter_${kind === 'receipt' ? 'receipt' : 'expense'}_${section}`,
      { chapter, chapters: chapters.join(', ') },
      at('chapter'),
    );
  }
  return undefined;
}
