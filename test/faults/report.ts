/** The result of a family of faults. */

export interface Figure {
  readonly what: string;
  readonly value: string | number;
}

export interface Family {
  readonly name: string;
  /** The command that reproduces its figures. */
  readonly command: string;
  readonly figures: readonly Figure[];
  /** The reason why it did not run here; null if it did. */
  readonly skipped: string | null;
}

/** How much of a family to run. */
export interface Amount {
  readonly quick: boolean;
  /** Only kinds of damage whose name contains this. */ readonly what: string;
}

/** A family as lines of a table. */
export function tableOf({ name, command, figures, skipped }: Family): string {
  const width = Math.max(0, ...figures.map(({ what }) => what.length));
  const rows =
    skipped === null
      ? figures.map(({ what, value }) => `  ${what.padEnd(width)}  ${value}`)
      : [`  skipped: ${skipped}`];
  return [`${name}  (${command})`, ...rows].join('\n');
}
