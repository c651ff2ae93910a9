/** What a family of faults gives. */

export interface Figure {
  readonly what: string;
  readonly value: string | number;
}

export interface Family {
  readonly name: string;
  /** What reproduces its figures. */
  readonly command: string;
  readonly figures: readonly Figure[];
  /** Why it did not run here; null where it did. */
  readonly skipped: string | null;
}

/** How much of a family is run. */
export interface Amount {
  readonly quick: boolean;
  /** Of the kinds of damage, those whose name holds this. */ readonly what: string;
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
