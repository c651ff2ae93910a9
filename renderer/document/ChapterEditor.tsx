import { useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { placePicture, writeChapter } from '../../shared/commands/document';
import { BLOCK_NAMES, lineOfBlock, type BlockName } from '../../shared/document/names';
import { say, sayProblem } from '../../shared/i18n/words';
import type { Chapter } from '../../shared/model/document';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder } from '../../shared/model/record';
import { useApp, useAppState } from '../app/AppContext';
import { ChoiceMenu } from '../ui/ChoiceMenu';
import { useKeptText } from '../ui/useKeptText';
import { readPicture, withInserted } from './pictureFile';
import { Preview } from './Preview';

/** A chapter's text at the left, as it will be read at the right. */
export function ChapterEditor({ chapter, disabled }: { chapter: Chapter; disabled: boolean }): ReactNode {
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, keep } = useKeptText(chapter.body, (body) => { app.dispatch(writeChapter, { chapterId: chapter.id, body }); });
  const shown = useDeferredValue(text);
  const { refused, insertPictures } = usePicturePlacing(chapter, () => ({ text, at: field.current?.selectionStart ?? text.length }), setText);
  const insert = (name: BlockName): void => {
    const next = withInserted(text, field.current?.selectionStart ?? text.length, lineOfBlock(name));
    setText(next.text);
    // The caret after the line, once the field holds it.
    window.requestAnimationFrame(() => { field.current?.focus(); field.current?.setSelectionRange(next.caret, next.caret); });
  };
  const taken = (files: FileList | undefined): boolean => {
    if (disabled || !files || files.length === 0) return false;
    void insertPictures([...files]);
    return true;
  };
  if (disabled) return <div className="chapter-sides"><Preview title={chapter.title} body={shown} /></div>;
  return (
    <>
      <div className="chapter-tools">
        <ChoiceMenu label={say('documentView.insertBlock')} choices={BLOCK_NAMES.map((name) => ({ id: name, label: say(`document.block_${name}`) }))} onChoose={(name) => insert(name as BlockName)} />
        <label className="button file-button">{say('documentView.insertPicture')}
          <input type="file" accept="image/png,image/jpeg" className="visually-hidden" onChange={(event) => { taken(event.target.files ?? undefined); event.target.value = ''; }} />
        </label>
        <span className="quiet small">{say('documentView.pictureHint')}</span>
      </div>
      {refused === null ? null : <p className="field-error" role="alert">{refused}</p>}
      <div className="chapter-sides">
        <label className="field chapter-text"><span className="label">{say('documentView.text')}</span>
          <textarea ref={field} value={text} spellCheck onChange={(event) => setText(event.target.value)} onBlur={keep}
            onPaste={(event) => { if (taken(event.clipboardData.files)) event.preventDefault(); }}
            onDragOver={(event) => { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); }}
            onDrop={(event) => { if (taken(event.dataTransfer.files)) { event.preventDefault(); event.stopPropagation(); } }} />
        </label>
        <Preview title={chapter.title} body={shown} />
      </div>
    </>
  );
}

/** Puts pictures where the caret stands, each with the text that shows it in one edit; says why one is refused. */
function usePicturePlacing(chapter: Chapter, place: () => { text: string; at: number }, setText: (text: string) => void): { refused: string | null; insertPictures(files: readonly File[]): Promise<void> } {
  const app = useApp();
  const [refused, setRefused] = useState<string | null>(null);
  const pictures = useAppState((state) => state.plan.pictures);
  return {
    refused,
    async insertPictures(files) {
      setRefused(null);
      const { text, at } = place();
      let [body, caret] = [text, at];
      for (const file of files) {
        const read = await readPicture(file);
        if (isProblem(read)) { setRefused(sayProblem(read)); continue; }
        const id = app.context.newId();
        const title = read.title.replace(/[[\]\\]/g, ' ').trim() || say('model.item_pictures');
        const next = withInserted(body, caret, `![${title}](picture:${id})`);
        const picture = { id, order: keyAtEnd(Object.values(pictures).sort(bySiblingOrder)), title, width: read.width, height: read.height };
        const done = app.dispatch(placePicture, { chapterId: chapter.id, body: next.text, picture, content: read.content }, { quiet: true });
        if (isProblem(done)) { setRefused(sayProblem(done)); continue; }
        [body, caret] = [next.text, next.caret];
        setText(body);
      }
    },
  };
}
