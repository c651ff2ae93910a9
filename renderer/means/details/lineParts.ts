import type { MeansLine } from '../../../shared/model/means';

/** The props of a part of a line's details. */
export interface PartProps {
  readonly line: MeansLine;
  readonly disabled: boolean;
  /** Writes fields of the line; returns the reason for a refusal, else null. */
  readonly set: (fields: Partial<MeansLine>) => string | null;
  /** Writes fields of the line, or shows the reason for a refusal. */
  readonly keep: (fields: Partial<MeansLine>) => void;
}
