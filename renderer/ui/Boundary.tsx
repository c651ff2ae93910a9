import { Component, createContext, use, type ComponentType, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Button } from './Button';

/** The frame around a message that replaces a part. */
export type Frame = ComponentType<{ readonly children: ReactNode }>;

export interface BrokenGiven {
  readonly error: unknown;
  /** Renders the part again. */
  readonly onRetry: () => void;
}

/** Replaces a part that can't be drawn; the window adds its own ways out. */
export const BrokenContext = createContext<ComponentType<BrokenGiven>>(BrokenPart);

/** Says that the part can't be drawn; `children`: ways out besides trying again. */
export function BrokenPart({
  error,
  onRetry,
  children,
}: BrokenGiven & { readonly children?: ReactNode }): ReactNode {
  return (
    <div className="part-broken" role="alert">
      <p>{say('app.partBroken')}</p>
      <p className="dialog-buttons">
        <Button variant="primary" onPress={onRetry}>
          {say('app.partRetry')}
        </Button>
        {children}
      </p>
      <p className="quiet small">{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}

interface Props {
  readonly children: ReactNode;
  readonly frame?: Frame;
  /** Called once per failure. */
  readonly onBroken?: () => void;
}

/** Limits an exception while rendering to its part; the rest of the window stays. */
export class Boundary extends Component<Props, { readonly failure: { error: unknown } | null }> {
  override state: { readonly failure: { error: unknown } | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: { error: unknown } } {
    return { failure: { error } };
  }

  override componentDidCatch(): void {
    this.props.onBroken?.();
  }

  override render(): ReactNode {
    const { children, frame: Around = InPlace } = this.props;
    const { failure } = this.state;
    if (!failure) return children;
    return (
      <Around>
        <Broken error={failure.error} onRetry={() => this.setState({ failure: null })} />
      </Around>
    );
  }
}

function Broken(given: BrokenGiven): ReactNode {
  const Shown = use(BrokenContext);
  return <Shown {...given} />;
}

/** A message in the middle of a view. */
export function InPlace({ children }: { readonly children: ReactNode }): ReactNode {
  return <main className="part-loading">{children}</main>;
}
