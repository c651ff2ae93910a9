import { useMemo, type ReactNode } from 'react';
import { chapterBlocks, headingNames } from '../../../shared/document/master';
import { projectedBlocks } from '../../../shared/document/projected';
import { say } from '../../../shared/i18n/words';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp } from '../../app/AppContext';
import { Blocks } from '../../document/Blocks';
import { usePictures } from '../../document/usePictures';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import '../../document/blocks.css';

/** A chapter of the master document with its blocks filled in brief (the whole is in the document), or the chapters by name where the item chooses none. */
export function ChapterScreen({ item }: ScreenProps): ReactNode {
  const app = useApp();
  const evaluation = useProjected();
  const pictureOf = usePictures();
  const { chapters } = evaluation.plan;
  const chapter = item.chapterId === null ? undefined : chapters[item.chapterId];
  const today = app.context.today();
  const blocks = useMemo(() => (chapter ? projectedBlocks(chapterBlocks(chapter, evaluation, today, headingNames('stage'), { brief: true })) : []), [chapter, evaluation, today]);
  const all = Object.values(chapters).sort(bySiblingOrder);
  return (
    <Paged>
      <Intro item={item} />
      {chapter ? <h2 className={chapter.title === item.title ? 'visually-hidden' : undefined}>{chapter.title}</h2> : null}
      {blocks.length > 0 ? <div className="doc stage-doc"><Blocks blocks={blocks} given={{ pictureOf, roadmap: () => null }} /></div>
        : <ol className="chapters">{all.map(({ id, title }) => <li key={id} aria-current={id === chapter?.id || undefined}>{title}</li>)}</ol>}
      {all.length === 0 ? <p className="stage-empty">{say('presentation.noChapter')}</p> : null}
    </Paged>
  );
}
