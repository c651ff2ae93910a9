import { useRef, useState, type ReactNode } from 'react';
import { addItem, removeItem } from '../../shared/commands/registers';
import { say } from '../../shared/i18n/words';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import type { App } from '../core/store';
import { Button } from '../ui/Button';
import { KINDS, pictureOf, type Picture } from './logoFile';
import { useEdited } from './useEdited';

/** The user's logos at the head of every page: chosen or pasted, kept beside the plan. */
export function Logos(): ReactNode {
  const app = useApp();
  const logos = Object.values(useAppState((state) => state.plan.pictures))
    .filter(({ use }) => use === 'logo')
    .sort(bySiblingOrder);
  const reader = useAppState((state) => state.role === 'reader');
  const [error, setError] = useState<string | null>(null);
  const { message, tell } = useEdited();

  const add = async (file: File | null | undefined, title: string): Promise<void> => {
    if (!file) return;
    const made = await pictureOf(file);
    if (typeof made === 'string') return setError(made);
    setError(null);
    if (!isProblem(addLogo(app, made, title))) tell(say('roadmapView.logoAdded', { title }));
  };
  return (
    <fieldset
      onPaste={(event) => {
        const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
        if (file && !reader) {
          event.preventDefault();
          void add(file, say('roadmapView.pastedLogo'));
        }
      }}
    >
      <legend>{say('roadmapView.logosGroup')}</legend>
      {logos.map(({ id, title }) => (
        <Logo key={id} id={id} title={title} tell={tell} />
      ))}
      {reader ? null : <LogoPicker onPick={add} />}
      {message}
      {error === null ? null : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Adds a logo to the plan, after its other pictures. */
function addLogo(
  app: App,
  { content, width, height }: Picture,
  title: string,
): ReturnType<App['dispatch']> {
  const pictures = Object.values(app.state().plan.pictures).sort(bySiblingOrder);
  return app.dispatch(addItem, {
    collection: 'pictures',
    item: {
      id: app.context.newId(),
      order: keyAtEnd(pictures),
      title,
      contentHash: app.context.keepContent(content),
      width,
      height,
      use: 'logo',
    },
  });
}

function Logo({
  id,
  title,
  tell,
}: {
  id: Id;
  title: string;
  tell: (text: string) => void;
}): ReactNode {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  return (
    <p className="roadmap-logo">
      <span>{title}</span>
      {reader ? null : (
        <Button
          variant="quiet"
          aria-label={say('roadmapView.removeLogo', { title })}
          onPress={() => {
            if (!isProblem(app.dispatch(removeItem, { collection: 'pictures', id })))
              tell(say('roadmapView.logoRemoved', { title }));
          }}
        >
          ✕
        </Button>
      )}
    </p>
  );
}

/** Chooses a file; its name without the extension becomes the logo's title. */
function LogoPicker({
  onPick,
}: {
  onPick: (file: File | undefined, title: string) => Promise<void>;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className="roadmap-logo">
      <Button onPress={() => input.current?.click()}>{say('roadmapView.addLogo')}</Button>
      <span className="quiet small">{say('roadmapView.pasteLogo')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={KINDS.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          void onPick(file, file?.name.replace(/\.\w+$/, '') ?? '');
        }}
      />
    </p>
  );
}
