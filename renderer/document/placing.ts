/**
 * Puts pictures into a chapter. Reading one takes a while, in which the user may type or leave the
 * chapter.
 */
import { placePicture } from '../../shared/commands/document';
import { say } from '../../shared/i18n/words';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { readPicture, withInserted, type ReadPicture } from './pictureFile';
import { sayProblem } from '../../shared/wording/problems';

/** A position in a text at some moment. */
export interface Place {
  readonly text: string;
  readonly at: number;
}

/** The field for the text of a chapter. */
export interface Editor {
  readonly app: App;
  readonly chapterId: Id;
  /** The text typed so far, saved or not, and the position of its caret. */
  place(): Place;
  /** Saves the typed text as an edit of its own. */
  keep(): void;
  /**
   * Shows a text that has grown at `at`, up to `caret`; the field's own caret stays with its words.
   */
  show(text: string, at: number, caret: number): void;
  refuse(why: string): void;
}

let open: Editor | null = null;

/** Registers the field on screen; the returned function removes it. */
export function openEditor(editor: Editor): () => void {
  open = editor;
  return () => {
    if (open === editor) open = null;
  };
}

/** The same position in a changed text; text typed exactly there comes after it. */
export function placeIn({ text, at }: Place, next: string): number {
  const tail = text.length - at;
  if (next.startsWith(text.slice(0, at))) return at;
  if (next.endsWith(text.slice(at))) return next.length - tail;
  let same = 0;
  while (same < at && text[same] === next[same]) same += 1;
  return same;
}

/**
 * Puts pictures at a position in a chapter, each in one edit with the text that shows it; shows the
 * reason if one is refused.
 */
export async function placePictures(
  app: App,
  chapterId: Id,
  files: readonly File[],
  from: Place,
): Promise<void> {
  const editor = (): Editor | null =>
    open?.app === app && open.chapterId === chapterId ? open : null;
  let place = from;
  for (const file of files) {
    const read = await readPicture(file);
    const placed = isProblem(read) ? read : placeOne(app, chapterId, read, place, editor());
    if (!isProblem(placed)) {
      place = placed;
      continue;
    }
    const field = editor();
    if (field) field.refuse(sayProblem(placed));
    else app.notify(sayProblem(placed), 'error');
  }
}

/** Returns the position after the picture. */
function placeOne(
  app: App,
  chapterId: Id,
  read: ReadPicture,
  from: Place,
  editor: Editor | null,
): Place | Problem {
  editor?.keep();
  const { chapters, pictures } = app.state().plan;
  if (!Object.hasOwn(chapters, chapterId)) return problem('problems.notFound');
  const text = editor?.place().text ?? chapters[chapterId]!.body;
  const at = placeIn(from, text);
  const id = app.context.newId();
  const title = read.title.replace(/[[\]\\]/g, ' ').trim() || say('model.item_pictures');
  const next = withInserted(text, at, `![${title}](picture:${id})`);
  const picture = {
    id,
    order: keyAtEnd(Object.values(pictures).sort(bySiblingOrder)),
    title,
    width: read.width,
    height: read.height,
  };
  const done = app.dispatch(
    placePicture,
    { chapterId, body: next.text, picture, content: read.content },
    { quiet: true },
  );
  if (isProblem(done)) return done;
  editor?.show(next.text, at, next.caret);
  return { text: next.text, at: next.caret };
}
