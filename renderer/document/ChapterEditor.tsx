import {
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { writeChapter } from '../../shared/commands/document';
import { BLOCK_NAMES, lineOfBlock, type BlockName } from '../../shared/document/names';
import { say } from '../../shared/i18n/words';
import type { Chapter } from '../../shared/model/document';
import { useApp } from '../core/AppContext';
import { ChoiceMenu } from '../ui/ChoiceMenu';
import { useKeptText } from '../ui/useKeptText';
import { withInserted } from './pictureFile';
import { openEditor, placePictures, type Editor, type Place } from './placing';
import { Preview } from './Preview';

/** A chapter's text at the left, as it will be read at the right. */
export function ChapterEditor({
  chapter,
  disabled,
}: {
  chapter: Chapter;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useKeptText(chapter.body, (body) => {
    app.dispatch(writeChapter, { chapterId: chapter.id, body });
  });
  const shown = useDeferredValue(kept.text);
  const { refused, insertPictures } = usePicturePlacing(chapter, disabled, field, kept);
  const takePictures: TakePictures = (files) => {
    if (disabled || !files || files.length === 0) return false;
    insertPictures([...files]);
    return true;
  };
  if (disabled)
    return (
      <div className="chapter-sides">
        <Preview title={chapter.title} body={shown} />
      </div>
    );
  return (
    <>
      <ChapterTools field={field} kept={kept} takePictures={takePictures} />
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="chapter-sides">
        <ChapterText field={field} kept={kept} takePictures={takePictures} />
        <Preview title={chapter.title} body={shown} />
      </div>
    </>
  );
}

/** The field as pictures that come late find it; the words why one was refused. */
function usePicturePlacing(
  chapter: Chapter,
  disabled: boolean,
  field: RefObject<HTMLTextAreaElement | null>,
  { current, setText, keep }: ReturnType<typeof useKeptText>,
): { refused: string | null; insertPictures(files: readonly File[]): void } {
  const app = useApp();
  const [refused, refuse] = useState<string | null>(null);
  const place = (): Place => ({
    text: current(),
    at: field.current?.selectionStart ?? current().length,
  });
  const show: Editor['show'] = (text, at, caret) => {
    const [before, old] = [current(), field.current];
    const [from, to] = [old?.selectionStart ?? 0, old?.selectionEnd ?? 0].map((spot) =>
      spot < at ? spot : Math.max(caret, spot + text.length - before.length),
    );
    flushSync(() => setText(text));
    old?.setSelectionRange(from!, to!);
  };
  const editor: Editor = { app, chapterId: chapter.id, place, keep, show, refuse };
  useLayoutEffect(() => (disabled ? undefined : openEditor(editor)));
  return {
    refused,
    insertPictures(files) {
      refuse(null);
      void placePictures(app, chapter.id, files, place());
    },
  };
}

/** Takes what pictures there are; says whether there were any. */
type TakePictures = (files: FileList | undefined) => boolean;

interface FieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly kept: ReturnType<typeof useKeptText>;
  readonly takePictures: TakePictures;
}

/** What is put at the caret: a block of the plan, a picture. */
function ChapterTools({ field, kept: { text, setText }, takePictures }: FieldProps): ReactNode {
  const insert = (name: BlockName): void => {
    const next = withInserted(
      text,
      field.current?.selectionStart ?? text.length,
      lineOfBlock(name),
    );
    setText(next.text);
    // The caret after the line, once the field holds it.
    window.requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <div className="chapter-tools">
      <ChoiceMenu
        label={say('documentView.insertBlock')}
        choices={BLOCK_NAMES.map((name) => ({ id: name, label: say(`document.block_${name}`) }))}
        onChoose={(name) => insert(name as BlockName)}
      />
      <label className="button file-button">
        {say('documentView.insertPicture')}
        <input
          type="file"
          accept="image/png,image/jpeg"
          className="visually-hidden"
          onChange={(event) => {
            takePictures(event.target.files ?? undefined);
            event.target.value = '';
          }}
        />
      </label>
      <span className="quiet small">{say('documentView.pictureHint')}</span>
    </div>
  );
}

function ChapterText({
  field,
  kept: { text, setText, keep },
  takePictures,
}: FieldProps): ReactNode {
  return (
    <label className="field chapter-text">
      <span className="label">{say('documentView.text')}</span>
      <textarea
        ref={field}
        value={text}
        spellCheck
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onPaste={(event) => {
          if (takePictures(event.clipboardData.files)) event.preventDefault();
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => {
          if (takePictures(event.dataTransfer.files)) {
            event.preventDefault();
            event.stopPropagation();
          }
        }}
      />
    </label>
  );
}
