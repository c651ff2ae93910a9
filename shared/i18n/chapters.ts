/** The names of the M57 chapters, in words. */
import { isWordKey, say } from './words';

/** The name of an M57 chapter; '' if the list lacks it. */
export function chapterName(chapter: string): string {
  const key = `meansView.chapter_${chapter}`;
  return isWordKey(key) ? say(key) : '';
}
