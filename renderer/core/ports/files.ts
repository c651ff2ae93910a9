/** What views may ask about files. */

export interface RecentFile {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
}

export interface FilesPort {
  recent(): Promise<readonly RecentFile[]>;
  openAgain(token: string): void;
  forget(token: string): Promise<void>;
  /** Every plan of this browser in one file, to be opened elsewhere. */
  exportAll(): void;
}
