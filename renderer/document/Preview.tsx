import { memo, useMemo, type ReactNode } from 'react';
import { chapterBlocks, headingNames } from '../../shared/document/master';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { Blocks, type BlocksGiven } from '../print/Blocks';
import { RoadmapPicture } from './RoadmapPicture';
import { usePictures } from './usePictures';
import '../print/blocks.css';

/** A chapter as in the document, with its blocks generated from the current plan. */
export const Preview = memo(function Preview({
  title,
  body,
}: {
  title: string;
  body: string;
}): ReactNode {
  const app = useApp();
  const evaluation = useAppState((state) => state.evaluation);
  const pictureOf = usePictures();
  const blocks = useMemo(
    () => chapterBlocks({ body }, evaluation, app.context.today(), headingNames('preview')),
    [app, body, evaluation],
  );
  const given: BlocksGiven = {
    pictureOf,
    roadmap: (headings) => <RoadmapPicture headings={headings} />,
  };
  return (
    <section className="doc chapter-preview" aria-label={say('documentView.preview')} tabIndex={0}>
      <h2 className="doc-h1">{title || say('document.untitledChapter')}</h2>
      {blocks.length === 0 ? (
        <p className="doc-quiet">{say('documentView.emptyChapter')}</p>
      ) : (
        <Blocks blocks={blocks} given={given} />
      )}
    </section>
  );
});
