import '../../shared/i18n/later';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { say } from '../../shared/i18n/words';
import type { Chapter } from '../../shared/model/document';
import { keyAtEnd } from '../../shared/model/order';
import { bySiblingOrder } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { useRegister } from '../core/useRegister';
import { Button } from '../ui/Button';
import { ChapterEditor } from './ChapterEditor';
import { documentStore, SCREENS, useDocument, type Screen } from './current';
import { FileButtons } from './FileButtons';
import { FramingScreen } from './registers/FramingScreen';
import { OffersScreen } from './registers/OffersScreen';
import { SolutionsScreen } from './registers/SolutionsScreen';
import './document.css';

const REGISTERS: Readonly<Record<Screen, (props: { disabled: boolean }) => ReactNode>> = {
  framing: FramingScreen,
  offers: OffersScreen,
  solutions: SolutionsScreen,
};

/** The master document: chapters and registers on the left, the chosen one on the right. */
export function DocumentView(): ReactNode {
  const chapters = Object.values(useAppState((state) => state.plan.chapters)).sort(bySiblingOrder);
  const disabled = useAppState((state) => state.role === 'reader');
  const screen = useDocument((state) => state.screen);
  const chosen = useDocument((state) => state.chapterId);
  const chapter = chapters.find(({ id }) => id === chosen) ?? chapters[0];
  const Register = screen === null ? null : REGISTERS[screen];
  const page = useBeginning(screen ?? chapter?.id ?? null);
  return (
    <main className="document" aria-label={say('document.title')}>
      <DocumentNav
        chapters={chapters}
        current={screen === null ? (chapter?.id ?? null) : screen}
        disabled={disabled}
      />
      <div className="document-page" ref={page}>
        {Register ? <Register disabled={disabled} /> : null}
        {!Register && chapter ? (
          <OneChapter key={chapter.id} chapter={chapter} chapters={chapters} disabled={disabled} />
        ) : null}
        {!Register && !chapter ? (
          <p className="document-empty quiet">{say('documentView.empty')}</p>
        ) : null}
      </div>
    </main>
  );
}

/**
 * Scrolls to the start of a part when the user chooses it; in a narrow window it is below the list.
 */
function useBeginning(part: string | null): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const former = useRef(part);
  useLayoutEffect(() => {
    if (former.current === part) return;
    former.current = part;
    const [own, around] = [page.current, page.current?.parentElement];
    if (!own || !around) return;
    own.scrollTop = 0;
    // `scrollIntoView` would scroll the window's frame as well.
    around.scrollTop += own.getBoundingClientRect().top - around.getBoundingClientRect().top;
  }, [part]);
  return page;
}

function DocumentNav({
  chapters,
  current,
  disabled,
}: {
  chapters: readonly Chapter[];
  current: string | null;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const { add } = useRegister('chapters');
  const addOne = (): void => {
    const id = app.context.newId();
    if (
      add({
        id,
        order: keyAtEnd(chapters),
        title: say('documentView.newChapter', { number: chapters.length + 1 }),
        body: '',
      }) === null
    )
      documentStore.setState({ screen: null, chapterId: id });
  };
  return (
    <nav className="document-nav" aria-label={say('documentView.parts')}>
      <FileButtons />
      <h2 className="quiet small">{say('documentView.chapters')}</h2>
      <ol>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <Button
              variant="bare"
              aria-current={id === current}
              onPress={() => documentStore.setState({ screen: null, chapterId: id })}
            >
              {title || say('document.untitledChapter')}
            </Button>
          </li>
        ))}
      </ol>
      {disabled ? null : <Button onPress={addOne}>+ {say('documentView.addChapter')}</Button>}
      <h2 className="quiet small">{say('documentView.registers')}</h2>
      <ul>
        {SCREENS.map((name) => (
          <li key={name}>
            <Button
              variant="bare"
              aria-current={name === current}
              onPress={() => documentStore.setState({ screen: name })}
            >
              {say(`document.block_${name}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OneChapter({
  chapter,
  chapters,
  disabled,
}: {
  chapter: Chapter;
  chapters: readonly Chapter[];
  disabled: boolean;
}): ReactNode {
  const { set, move, remove } = useRegister('chapters');
  const at = chapters.indexOf(chapter);
  return (
    <section className="chapter" aria-label={chapter.title || say('document.untitledChapter')}>
      <div className="chapter-head">
        <TextField
          label={say('documentView.chapterTitle')}
          hideLabel
          className="chapter-title"
          value={chapter.title}
          disabled={disabled}
          onKeep={(title) => set(chapter.id, { title: title.trim() })}
        />
        {disabled ? null : (
          <>
            <Button
              variant="quiet"
              aria-label={say('documentView.up')}
              isDisabled={at === 0}
              onPress={() => move(chapters, chapter.id, -1)}
            >
              ↑
            </Button>
            <Button
              variant="quiet"
              aria-label={say('documentView.down')}
              isDisabled={at === chapters.length - 1}
              onPress={() => move(chapters, chapter.id, 1)}
            >
              ↓
            </Button>
            <Button variant="quiet" onPress={() => remove(chapter.id)}>
              {say('documentView.removeChapter')}
            </Button>
          </>
        )}
      </div>
      <ChapterEditor chapter={chapter} disabled={disabled} />
    </section>
  );
}
