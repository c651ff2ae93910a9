/** The names of the M57 chapters, in words. */
import { isWordKey, say } from './words';

/** The name of an M57 chapter; nothing where the list has none. */
export function chapterName(chapter: string): string {
  const key = `meansView.chapter_${chapter}`;
  return isWordKey(key) ? say(key) : '';
}
