import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { pasteRegister } from '../../../shared/commands/pasteRegister';
import { headOf, type PastedRegister } from '../../../shared/formats/clipboard/registers/columns';
import { copyRegister } from '../../../shared/formats/clipboard/registers/copy';
import {
  planRegisterPaste,
  type RegisterPaste,
} from '../../../shared/formats/clipboard/registers/paste';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { isTyping } from '../../core/keys';
import { useApp } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import type { App } from '../../core/store';
import { Button } from '../../ui/Button';
import { PastePreview, type Preview } from '../../ui/grid/PastePreview';
import { useGridClipboard } from '../../ui/grid/useGridClipboard';
import { copyContent } from '../../ui/copyContent';
import { sayProblem } from '../../../shared/wording/problems';

interface Props {
  readonly register: PastedRegister;
  readonly title: string;
  readonly hint: string;
  /** The text while it has no items. */
  readonly empty: string;
  /** The field for a new item: its label and its act. */
  readonly addLabel: string;
  readonly onAdd: (title: string) => string | null;
  readonly count: number;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** A register of the document: its items, a field to add one, copy and paste with spreadsheets. */
export function RegisterScreen({
  register,
  title,
  hint,
  empty,
  addLabel,
  onAdd,
  count,
  disabled,
  children,
}: Props): ReactNode {
  const app = useApp();
  const section = useRef<HTMLElement>(null);
  const [planned, setPlanned] = useRegisterClipboard(register, section);
  const copy = (): void => {
    copyContent(copyRegister(app.state().evaluation, register)).then(
      () => app.notify(say('documentView.copied', { count })),
      () => app.notify(say('documentView.notCopied'), 'error'),
    );
  };
  return (
    <section
      ref={section}
      className="register-screen"
      tabIndex={-1}
      aria-label={say(`document.block_${register}`)}
    >
      <h2>{title}</h2>
      <p className="quiet">{hint}</p>
      <p className="register-tools quiet small">
        {count === 0 ? null : <Button onPress={copy}>{say('documentView.copyRegister')}</Button>}
        {disabled ? null : <span>{say('documentView.pasteHint')}</span>}
      </p>
      <ul className="register-list">{children}</ul>
      {count === 0 ? <p className="quiet">{empty}</p> : null}
      {disabled ? null : (
        <div data-takes-rows>
          <TextField
            key={count}
            label={addLabel}
            hideLabel
            value=""
            placeholder={`+ ${addLabel}`}
            onKeep={onAdd}
          />
        </div>
      )}
      {planned === null ? null : (
        <PastePreview
          preview={previewOf(register, planned)}
          onPaste={() => {
            if (!isProblem(app.dispatch(pasteRegister, planned.payload))) setPlanned(null);
          }}
          onClose={() => setPlanned(null)}
        />
      )}
    </section>
  );
}

/** Handles copy and paste; holds the effect of the pasted rows until the user accepts it. */
function useRegisterClipboard(
  register: PastedRegister,
  section: RefObject<HTMLElement | null>,
): readonly [RegisterPaste | null, (planned: RegisterPaste | null) => void] {
  const app = useApp();
  const [planned, setPlanned] = useState<RegisterPaste | null>(null);
  useGridClipboard(
    useMemo(
      () => ({
        isAbout: (event: ClipboardEvent) => isAboutRegister(app, section.current, event),
        copy: () => {
          app.notify(
            say('documentView.copied', { count: Object.keys(app.state().plan[register]).length }),
          );
          return copyRegister(app.state().evaluation, register);
        },
        cut: () => null,
        paste: (text: string) => setPlanned(plannedPaste(app, register, text)),
      }),
      [app, register, section],
    ),
  );
  return [planned, setPlanned];
}

function previewOf(register: PastedRegister, { lines, found, ignored }: RegisterPaste): Preview {
  return {
    title: say('documentView.pasteTitle', { register: say(`document.block_${register}`) }),
    lines: lines.map(({ reason, faults, ...line }) => ({
      ...line,
      reason: reason && sayProblem(reason),
      unread: faults.length,
      read: faults.map((fault) => sayProblem(fault.reason)),
    })),
    found: found.map(({ name, column }) => ({ name, as: headOf(register, column) })),
    ignored,
  };
}

/**
 * False while the user types, except for rows pasted into the field for a new item, and while other
 * text is selected.
 */
function isAboutRegister(app: App, section: Element | null, event: ClipboardEvent): boolean {
  const { target } = event;
  if (
    !(target instanceof Element) ||
    app.state().panel !== null ||
    document.querySelector('.overlay') !== null
  )
    return false;
  if (target !== document.body && section?.contains(target) !== true) return false;
  if (isTyping(target))
    return (
      event.type === 'paste' &&
      target.closest('[data-takes-rows]') !== null &&
      /[\t\n]/.test(event.clipboardData?.getData('text/plain').trim() ?? '')
    );
  return event.type === 'paste' || document.getSelection()?.isCollapsed !== false;
}

/** The effect of pasting rows; null if there is nothing to do, after a message. */
function plannedPaste(app: App, register: PastedRegister, text: string): RegisterPaste | null {
  if (app.state().role === 'reader') {
    app.notify(say('app.readOnly'), 'error');
    return null;
  }
  const planned = planRegisterPaste(app.state().evaluation, register, text, app.context.newId);
  if (isProblem(planned)) {
    app.notify(sayProblem(planned), 'error');
    return null;
  }
  if (planned.lines.some(({ state }) => state !== 'same')) return planned;
  app.notify(say('documentView.pasteSame', { count: planned.lines.length }));
  return null;
}
