import { useMemo, type ReactNode } from 'react';
import { projectedText } from '../../../shared/analysis/projected';
import { chapterBlocks, headingNames } from '../../../shared/document/master';
import { chapterOutline } from '../../../shared/document/outline';
import { projectedBlocks } from '../../../shared/document/projected';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { Chapter } from '../../../shared/model/document';
import { bySiblingOrder } from '../../../shared/model/record';
import { shortened } from '../../../shared/roadmap/shortened';
import { useApp } from '../../core/AppContext';
import { Blocks } from '../../print/Blocks';
import { usePictures } from '../../document/usePictures';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import '../../print/blocks.css';

/** The space for the first words of a text, in em. */
const WORDS = 44;

/**
 * A chapter of the master document, with its blocks in their short form (the document has the
 * whole); all chapters with their contents if the item chooses none.
 */
export function ChapterScreen({ item }: ScreenProps): ReactNode {
  const app = useApp();
  const evaluation = useProjected();
  const pictureOf = usePictures();
  const { chapters } = evaluation.plan;
  const chapter = item.chapterId === null ? undefined : chapters[item.chapterId];
  const today = app.context.today();
  const blocks = useMemo(
    () =>
      chapter
        ? projectedBlocks(
            chapterBlocks(chapter, evaluation, today, headingNames('stage'), { brief: true }),
          )
        : [],
    [chapter, evaluation, today],
  );
  const all = Object.values(chapters).sort(bySiblingOrder);
  return (
    <Paged>
      <Intro item={item} />
      {chapter ? (
        <h2 className={chapter.title === item.title ? 'visually-hidden' : undefined}>
          {chapter.title}
        </h2>
      ) : null}
      {blocks.length > 0 ? (
        <div className="doc stage-doc">
          <Blocks blocks={blocks} given={{ pictureOf, roadmap: () => null }} />
        </div>
      ) : (
        <ol className="chapters">
          {all.map((one) => (
            <li key={one.id} aria-current={one.id === chapter?.id || undefined}>
              <b>{one.title}</b>
              <span className="told-more">{heldBy(one, evaluation)}</span>
            </li>
          ))}
        </ol>
      )}
      {all.length === 0 ? <p className="stage-empty">{say('presentation.noChapter')}</p> : null}
    </Paged>
  );
}

/** The contents of a chapter, with private parts masked. */
function heldBy(chapter: Chapter, { plan }: Evaluation): string {
  const held = chapterOutline(chapter, plan);
  return held.length === 0
    ? say('presentation.toWrite')
    : held.map((words) => shortened(projectedText(words), WORDS)).join(' · ');
}
