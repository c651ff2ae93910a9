import { type ReactNode } from 'react';
import { Button } from '../../ui/Button';

/** A cross that removes an item. */
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
