import { type ReactNode } from 'react';
import { Button } from '../../ui/Button';

/** The cross that removes one of several. */
export function RemoveButton({
  label,
  className,
  onPress,
}: {
  label: string;
  className?: string;
  onPress: () => void;
}): ReactNode {
  return (
    <Button variant="link" className={className} aria-label={label} onPress={onPress}>
      ✕
    </Button>
  );
}
