import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Boundary, InPlace, type Frame } from './Boundary';
import { Button } from './Button';

/** A component that loads when first shown, or earlier. */
export interface Lazy<Props extends object = object> {
  (props: Props): ReactNode;
  /** Loads it now; rejects if it can't. */
  readonly load: () => Promise<unknown>;
}

/** After this time in ms, a part shows that it is loading. */
const LATE = 500;

/**
 * Makes a component whose module loads when first needed. Once loaded it renders at once, without a
 * frame between; if loading or rendering fails, it says so and offers to try again. React's own
 * `lazy` keeps a failure for ever, and renders its fallback first even if the module has loaded.
 * `frame`: the frame of its messages; with null as children there is no message yet.
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

/** Empty at first: most parts load before anyone could read it. */
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
      {stage === 'soon' ? null : <LoadingWords failed={stage === 'failed'} onRetry={retry} />}
    </InFrame>
  );
}

function LoadingWords({ failed, onRetry }: { failed: boolean; onRetry: () => void }): ReactNode {
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
 * Loads the parts one by one while the window is idle, so that they are available even if the
 * network or the built files disappear later. Opening a failed part tries again. Returns a function
 * that stops it.
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
