import { useEffect, useId, type ReactNode } from 'react';
import { projectedText } from '../../../shared/analysis/projected';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { presentationStore } from '../current';
import { Button } from '../../ui/Button';
import { Select, type SelectProps } from '../../ui/Select';

interface Props {
  readonly label: string;
  /** What Enter does, in words; null: nothing is written. */
  readonly submit: string | null;
  /** Why what was given is refused. */
  readonly error: string | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** In the first line, beside the label. */
  readonly main?: ReactNode;
}

/** Closes the bar. */
export function closeBar(): void {
  presentationStore.setState({ bar: null });
}

/**
 * The bar at the foot of the screen: what is about to change the plan. Enter writes it, Escape
 * gives up.
 */
export function BarForm({ label, submit, error, onSubmit, main, children }: Props): ReactNode {
  const id = useId();
  return (
    <form
      className="write-form"
      aria-label={label}
      aria-describedby={error === null ? undefined : id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'SELECT') {
          event.preventDefault();
          onSubmit();
        }
      }}
    >
      <div className="write-main">
        <b className="write-label">{label}</b>
        {main}
        {submit === null ? null : (
          <Button type="submit" variant="bare" className="stage-button">
            {say('presentation.enter', { what: submit })}
          </Button>
        )}
        <Button variant="bare" className="stage-button" onPress={closeBar}>
          {say('presentation.escape')}
        </Button>
      </div>
      {children}
      {error === null ? null : (
        <p id={id} className="write-error" role="alert">
          {projectedText(error)}
        </p>
      )}
    </form>
  );
}

/** A list to choose from, its label before it; `wide`: alone in its line, its label unseen. */
export function BarSelect<V extends string>({
  label,
  wide = false,
  ...select
}: Omit<SelectProps<V>, 'className'> & { label: string; wide?: boolean }): ReactNode {
  return (
    <label className={wide ? 'write-choice write-wide' : 'write-choice'}>
      <span className={wide ? 'visually-hidden' : undefined}>{label}</span>
      <Select {...select} className="" />
    </label>
  );
}

/** Tells at the foot of the screen what was just done. */
export function tellDone(text: string): void {
  presentationStore.setState({
    bar: null,
    said: { text: say('presentation.done', { what: text }), kind: 'info' },
  });
}

/** Tells which step the bar is about: it is marked on the chart, and scrolled to. */
export function useAbout(stepId: Id): void {
  useEffect(() => {
    presentationStore.setState({ aboutId: stepId || null });
    return () => presentationStore.setState({ aboutId: null });
  }, [stepId]);
}
