/** The functions about files that the start provides to views. */

export interface RecentFile {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
}

export interface FilesPort {
  recent(): Promise<readonly RecentFile[]>;
  openAgain(token: string): void;
  forget(token: string): Promise<void>;
  /** Exports every plan of this browser into one file, to open elsewhere. */
  exportAll(): void;
}
