import type { MeansLine } from '../../../shared/model/means';

/** What a part of a line's details is given. */
export interface PartProps {
  readonly line: MeansLine;
  readonly disabled: boolean;
  /** Writes fields of the line; gives why it is refused, or null. */
  readonly set: (fields: Partial<MeansLine>) => string | null;
  /** Writes fields of the line, or shows why the plan refuses them. */
  readonly keep: (fields: Partial<MeansLine>) => void;
}
