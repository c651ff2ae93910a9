/** The context menu of text: cut, copy, paste, and the system's spelling suggestions. */
import {
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { say } from '../../shared/i18n/words';

type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;

/** The entries for the place of the click; empty outside fields and selected text. */
export function contextTemplate(
  clicked: Clicked,
  replace: (word: string) => void,
): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = clicked;
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: say('shell.copy'),
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const spellings = clicked.misspelledWord === '' ? [] : clicked.dictionarySuggestions;
  return [
    ...spellings.map((word) => ({ label: word, click: () => replace(word) })),
    ...(spellings.length > 0 ? [{ type: 'separator' as const }] : []),
    { role: 'cut', label: say('shell.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say('shell.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: say('shell.selectAll'), enabled: editFlags.canSelectAll },
  ];
}

/** Opens that menu on a page, as Electron shows none by itself. */
export function offerEditing(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(params, (word) => void contents.replaceMisspelling(word));
    if (template.length === 0) return;
    Menu.buildFromTemplate(template).popup({
      ...(params.frame && { frame: params.frame }),
      sourceType: params.menuSourceType,
    });
  });
}
