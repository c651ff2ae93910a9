import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Boundary, InPlace, type Frame } from './Boundary';
import { Button } from './Button';

/** A component whose program is loaded when it is first shown, or before. */
export interface Lazy<Props extends object = object> {
  (props: Props): ReactNode;
  /** Loads it now; rejects where it could not be had. */
  readonly load: () => Promise<unknown>;
}

/** A part that takes longer to load says so, in ms. */
const LATE = 500;

/**
 * Makes a component of one that is imported only when it is needed. Once loaded it is drawn at
 * once, with no frame between; where loading fails, or drawing, it says so and offers to try again.
 * React's own `lazy` keeps a failure for ever, and draws its fallback first even for what is loaded.
 * `frame`: what stands around the words in its place; null as its children: nothing to say yet.
 */
export function lazily<Props extends object>(
  importer: () => Promise<ComponentType<Props>>,
  frame: Frame = InPlace,
): Lazy<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<unknown> | null = null;
  const load = (): Promise<unknown> => {
    loading ??= importer().then(
      (component) => {
        Loaded = component;
      },
      (reason: unknown) => {
        loading = null;
        throw reason;
      },
    );
    return loading;
  };
  function Lazily(props: Props): ReactNode {
    const [, setDrawn] = useState(false);
    const onLoaded = useCallback(() => setDrawn(true), []);
    return Loaded ? (
      <Boundary frame={frame}>
        <Loaded {...props} />
      </Boundary>
    ) : (
      <Loading {...{ load, onLoaded, frame }} />
    );
  }
  return Object.assign(Lazily, { load });
}

interface LoadingProps {
  readonly load: () => Promise<unknown>;
  readonly onLoaded: () => void;
  readonly frame: Frame;
}

/** Nothing at first: most parts are there before it would be read. */
function Loading({ load, onLoaded, frame: InFrame }: LoadingProps): ReactNode {
  const [stage, setStage] = useState<'soon' | 'late' | 'failed'>('soon');
  useEffect(() => {
    if (stage === 'failed') return;
    let gone = false;
    const end = (then: () => void) => () => {
      if (!gone) then();
    };
    load().then(
      end(onLoaded),
      end(() => setStage('failed')),
    );
    const timer = window.setTimeout(() => setStage('late'), LATE);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [stage, load, onLoaded]);
  const retry = (): void => setStage('soon');
  return (
    <InFrame>
      {stage === 'soon' ? null : <Told failed={stage === 'failed'} onRetry={retry} />}
    </InFrame>
  );
}

function Told({ failed, onRetry }: { failed: boolean; onRetry: () => void }): ReactNode {
  if (!failed) return <p role="status">{say('app.partLoading')}</p>;
  return (
    <div role="alert">
      <p>{say('app.partNotLoaded')}</p>
      <Button variant="primary" onPress={onRetry}>
        {say('app.partRetry')}
      </Button>
    </div>
  );
}

/**
 * Loads the parts one by one while the window is idle, so that they are there when they are opened,
 * even if the network or the built files are gone by then. What fails is tried again when opened.
 * Gives what stops it.
 */
export function loadWhenIdle(parts: readonly Pick<Lazy, 'load'>[]): () => void {
  let stopped = false;
  const left = [...parts];
  const next = (): void => {
    const part = left.shift();
    if (stopped || !part) return;
    part.load().then(later, later);
  };
  // Safari has no idle callback.
  const later = (): void => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(next, { timeout: 2000 });
    else setTimeout(next, 200);
  };
  later();
  return () => {
    stopped = true;
  };
}
