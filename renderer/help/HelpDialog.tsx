import '../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp } from '../core/AppContext';
import { Blocks } from '../print/Blocks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { HELP_PAGES, searchHelp } from './pages';
import './help.css';

const NO_PICTURES = { pictureOf: () => null, roadmap: () => null };

/** The help: a list of pages with a search, and the chosen page. */
export function HelpDialog(): ReactNode {
  const app = useApp();
  const [words, setWords] = useState('');
  const [chosen, choose] = useState(HELP_PAGES[0]!.id);
  const found = searchHelp(HELP_PAGES, words);
  const shown = found.find(({ id }) => id === chosen) ?? found[0];
  return (
    <Dialog title={say('help.title')} size="wide" onClose={() => app.openPanel(null)}>
      <div className="help-dialog">
        <div className="help-list">
          <input
            type="search"
            className="input"
            autoFocus
            aria-label={say('help.search')}
            placeholder={say('help.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <p className="visually-hidden" role="status">
            {say('help.found', { count: found.length })}
          </p>
          <nav aria-label={say('help.pages')}>
            <ul>
              {found.map((page) => (
                <li key={page.id}>
                  <Button
                    variant="bare"
                    className="help-page"
                    aria-current={page === shown ? 'page' : undefined}
                    onPress={() => choose(page.id)}
                  >
                    {page.title}
                  </Button>
                </li>
              ))}
            </ul>
          </nav>
          <Button variant="quiet" onPress={() => app.openPanel('shortcuts')}>
            {say('app.actionShortcuts')}
          </Button>
        </div>
        {shown ? (
          <article className="help-text" tabIndex={0} aria-label={shown.title} key={shown.id}>
            <Blocks blocks={shown.blocks} given={NO_PICTURES} />
          </article>
        ) : (
          <p className="help-text">{say('help.none')}</p>
        )}
      </div>
    </Dialog>
  );
}
