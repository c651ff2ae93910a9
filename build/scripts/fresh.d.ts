export type TargetName = 'renderer' | 'cli' | 'web' | 'electron';
export interface Target {
  readonly name: TargetName;
  readonly sources: readonly string[];
  readonly output: string;
}
export const ROOT: string;
export const TARGETS: Readonly<Record<TargetName, Target>>;
export function stampPath(root: string, name: TargetName): string;
export function newestChange(root: string, paths: readonly string[]): number;
export function isFresh(root: string, target: Target): boolean;
export function commandLineEntry(
  root: string,
  args: readonly string[],
): { readonly script: string; readonly needsTsx: boolean };
