/**
 * Pictures put into a chapter. Reading one takes a while: what is typed meanwhile, and a chapter
 * left meanwhile, are taken as they then are.
 */
import { placePicture } from '../../shared/commands/document';
import { say } from '../../shared/i18n/words';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { readPicture, withInserted, type ReadPicture } from './pictureFile';
import { sayProblem } from '../../shared/wording/problems';

/** A place in a text as it then was. */
export interface Place {
  readonly text: string;
  readonly at: number;
}

/** The field where a chapter is being written. */
export interface Editor {
  readonly app: App;
  readonly chapterId: Id;
  /** The text as typed so far, kept or not, and where its caret stands. */
  place(): Place;
  /** Keeps what is typed as an edit of its own. */
  keep(): void;
  /** Shows a text into which so many signs came at a place; the caret stays at its words. */
  show(text: string, at: number, caret: number): void;
  refuse(why: string): void;
}

let open: Editor | null = null;

/** Tells which field is on screen; the function given back takes it away. */
export function openEditor(editor: Editor): () => void {
  open = editor;
  return () => {
    if (open === editor) open = null;
  };
}

/** Where a place is once the text has become another: what is typed right at it comes after it. */
export function placeIn({ text, at }: Place, next: string): number {
  const tail = text.length - at;
  if (next.startsWith(text.slice(0, at))) return at;
  if (next.endsWith(text.slice(at))) return next.length - tail;
  let same = 0;
  while (same < at && text[same] === next[same]) same += 1;
  return same;
}

/**
 * Puts pictures at a place of a chapter, each with the text that shows it in one edit; says why one
 * is refused.
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

/** Gives the place after the picture. */
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
