/** A program to measure, with a number of steps. */
export interface Bench {
  draw(root: HTMLElement): void;
  edit(): void;
  /** A visible bar to drag. */
  readonly bar: string;
}
