import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { SafeMarkdown } from '../../ui/MarkdownField';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';

/** A line alone that stands for a block of the document, filled from the plan. */
const BLOCK = /^::[a-z-]+.*$/gm;

/** A chapter of the master document, or the chapters by name where the item chooses none. */
export function ChapterScreen({ item }: ScreenProps): ReactNode {
  const { plan } = useProjected();
  const chapter = item.chapterId === null ? undefined : plan.chapters[item.chapterId];
  const chapters = Object.values(plan.chapters).sort((a, b) => (a.order < b.order ? -1 : 1));
  const body = chapter?.body.replace(BLOCK, '').trim() ?? '';
  return (
    <Paged large>
      <Intro item={item} />
      {chapter ? <h2>{chapter.title}</h2> : null}
      {body === '' ? <ol className="chapters">{chapters.map(({ id, title }) => <li key={id} aria-current={id === chapter?.id || undefined}>{title}</li>)}</ol> : <SafeMarkdown text={body} />}
      {chapters.length === 0 ? <p className="stage-empty">{say('presentation.noChapter')}</p> : null}
    </Paged>
  );
}
