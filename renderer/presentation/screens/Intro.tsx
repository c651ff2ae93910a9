import { type ReactNode } from 'react';
import { RoomMarkdown } from '../RoomMarkdown';
import type { ScreenProps } from './screen';

/** The item's own text, before its view. */
export function Intro({ item }: ScreenProps): ReactNode {
  return item.text.trim() === '' ? null : (
    <div className="intro">
      <RoomMarkdown text={item.text} />
    </div>
  );
}
