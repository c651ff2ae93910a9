import { useRef, useState, type ReactNode } from 'react';
import { addItem, removeItem } from '../../shared/commands/registers';
import { say } from '../../shared/i18n/words';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { toBase64 } from '../print/fonts';
import { useEdited } from './useEdited';

const MOST = 2 * 1024 * 1024;
const KINDS = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp', 'image/gif'];

interface Picture {
  readonly content: { mime: string; base64: string };
  readonly width: number;
  readonly height: number;
}

/** A picture that can be drawn; the sentence that refuses it otherwise. */
async function pictureOf(file: File): Promise<Picture | string> {
  if (!KINDS.includes(file.type)) return say('roadmapView.badPicture');
  if (file.size > MOST)
    return say('roadmapView.bigPicture', {
      size: (file.size / 1024 / 1024).toFixed(1).replace('.', ','),
    });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return say('files.unreadable', { name: file.name });
  const content = { mime: file.type, base64: toBase64(new Uint8Array(bytes)) };
  const image = new Image();
  image.src = `data:${content.mime};base64,${content.base64}`;
  if (
    !(await image.decode().then(
      () => true,
      () => false,
    ))
  )
    return say('roadmapView.badPicture');
  const clamp = (size: number): number => Math.min(20_000, Math.max(1, Math.round(size)));
  // An SVG may have no size of its own.
  return {
    content,
    width: clamp(image.naturalWidth || 300),
    height: clamp(image.naturalHeight || 150),
  };
}

/** The user's logos, at the head of every page: chosen or pasted, kept beside the plan. */
export function Logos(): ReactNode {
  const app = useApp();
  const logos = Object.values(useAppState((state) => state.plan.pictures))
    .filter(({ use }) => use === 'logo')
    .sort(bySiblingOrder);
  const reader = useAppState((state) => state.role === 'reader');
  const [error, setError] = useState<string | null>(null);
  const { told, tell } = useEdited();
  const input = useRef<HTMLInputElement>(null);
  const add = async (file: File | null | undefined, title: string): Promise<void> => {
    if (!file) return;
    const made = await pictureOf(file);
    if (typeof made === 'string') return setError(made);
    setError(null);
    const { content, width, height } = made;
    const pictures = Object.values(app.state().plan.pictures).sort(bySiblingOrder);
    const added = app.dispatch(addItem, {
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
    if (!isProblem(added)) tell(say('roadmapView.logoAdded', { title }));
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
        <p key={id} className="roadmap-logo">
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
      ))}
      {reader ? null : (
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
              void add(file, file?.name.replace(/\.\w+$/, '') ?? '');
            }}
          />
        </p>
      )}
      {told}
      {error === null ? null : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
