/** One program that the bench measures, on so many steps. */
export interface Bench {
  draw(root: HTMLElement): void;
  edit(): void;
  /** A bar in view, to be dragged. */
  readonly bar: string;
}
