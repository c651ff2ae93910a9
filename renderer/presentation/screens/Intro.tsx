import { type ReactNode } from 'react';
import { SafeMarkdown } from '../../ui/MarkdownField';
import type { ScreenProps } from './screen';

/** The item's own text, before what it shows. */
export function Intro({ item }: ScreenProps): ReactNode {
  return item.text.trim() === '' ? null : <div className="intro"><SafeMarkdown text={item.text} /></div>;
}
