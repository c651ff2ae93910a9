import { type ReactNode } from 'react';
import { headingsOf, type DocumentTree } from '../../../shared/document/tree';
import { say } from '../../../shared/i18n/words';
import { Blocks, type BlocksGiven } from '../Blocks';
import { sayDate } from '../../../shared/wording/dates';
import '../blocks.css';
import './document.css';

/** The deepest heading level in the table of contents. */
const DEEPEST = 3;

/** A document on paper. `pages`: the page of each heading by its id, unknown during measurement. */
export function DocumentPages({
  tree,
  given,
  pages,
}: {
  tree: DocumentTree;
  given: BlocksGiven;
  pages: ReadonlyMap<string, number>;
}): ReactNode {
  return (
    <article className="doc doc-paper" lang="fr">
      <header className={tree.contents ? 'doc-cover' : 'doc-top'}>
        <h1>{tree.title}</h1>
        <p className="doc-subtitle">{tree.subtitle}</p>
        {tree.contents ? (
          <p className="doc-quiet">
            {say('document.dated', { date: sayDate(tree.date, { long: true }) })}
          </p>
        ) : null}
        {tree.contents ? <Contents tree={tree} pages={pages} /> : null}
      </header>
      <Blocks blocks={tree.blocks} given={given} />
    </article>
  );
}

function Contents({
  tree,
  pages,
}: {
  tree: DocumentTree;
  pages: ReadonlyMap<string, number>;
}): ReactNode {
  return (
    <nav className="doc-contents" aria-label={say('document.contents')}>
      <p className="doc-contents-title">{say('document.contents')}</p>
      <ol>
        {headingsOf(tree.blocks, DEEPEST).map(({ id, text, level }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>
              <span>{text}</span>
              <i aria-hidden="true" />
              <b>{pages.get(id) ?? ''}</b>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
