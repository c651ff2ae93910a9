import { useEffect, useState, type ReactNode } from 'react';
import type { BlockOf } from '../../shared/document/tree';
import { say } from '../../shared/i18n/words';
import { roadmapInDocument } from '../../shared/roadmap/inDocument';
import { useApp, useAppState } from '../core/AppContext';
import { svgsOf } from '../print/pictures';

/** The roadmap as printed in the document below these headings, page by page. */
export function RoadmapPicture({
  headings,
}: {
  headings: readonly BlockOf<'heading'>[];
}): ReactNode {
  const app = useApp();
  const evaluation = useAppState((state) => state.evaluation);
  const [pages, setPages] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let gone = false;
    let urls: string[] = [];
    void svgsOf(roadmapInDocument(evaluation, headings, app.context.today())).then((svgs) => {
      if (gone) return;
      urls = svgs.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      setPages(urls);
    });
    return () => {
      gone = true;
      urls.forEach((url) => URL.revokeObjectURL(url));
    };
  }, [app, evaluation, headings]);
  if (pages === null) return <p className="doc-quiet">{say('documentView.drawing')}</p>;
  return pages.map((url) => (
    <img key={url} className="doc-roadmap" src={url} alt={say('document.roadmapTitle')} />
  ));
}
