import { createContext, useContext } from 'react';
import type { DocumentsPort } from './ports/document';
import type { FilesPort } from './ports/files';
import type { CopiesActs } from './ports/safety';
import type { SalvageActs } from './ports/salvage';
import type { LivingPort } from './ports/living';
import type { PrintingPort } from './ports/roadmap';
import type { VersionsPort } from './ports/versions';
import type { Id } from '../../shared/model/record';

/** A plan in the list; those in the bin have a `deletedAt`. */
export interface PlanLine {
  readonly id: Id;
  readonly title: string;
  readonly updatedAt: string;
  readonly stepCount: number;
  readonly deletedAt: string | null;
  /** True if its journal is damaged. */
  readonly damaged: boolean;
}

/**
 * The list of plans. Each act returns true when done; if it fails, it shows the reason and returns
 * false.
 */
export interface PlansPort {
  list(): Promise<readonly PlanLine[]>;
  /** An edit of the plan, which the user can undo. */
  rename(id: Id, title: string): Promise<boolean>;
  duplicate(id: Id, title: string): Promise<boolean>;
  /** Moves it to the bin; if it is the open plan, opens another one. */
  remove(id: Id): Promise<boolean>;
  restore(id: Id): Promise<boolean>;
  deleteForever(id: Id): Promise<boolean>;
}

/** The acts that views may request from the app's start, which alone holds the open session. */
export interface HostActs {
  /** Makes this the window that writes. */
  takeOver(): void;
  /** Opens another plan in this window. */
  openPlan(planId: Id): void;
  newPlan(kind: 'empty' | 'acte3'): void;
  openFile(): void;
  /** Overwrites the plan's own file, if it has one. */
  saveFile(): void;
  /** Saves where the user chooses. */
  saveCopy(): void;
  /** Opens the file as another program has changed it. */
  openChanged(): void;
  /** Continues with the plan as it is here. */
  ignoreChanged(): void;
  dismissWelcome(): void;
  readonly plans: PlansPort;
  readonly copies: CopiesActs;
  readonly files: FilesPort;
  readonly salvage: SalvageActs;
  readonly versions: VersionsPort;
  readonly printing: PrintingPort;
  readonly living: LivingPort;
  readonly documents: DocumentsPort;
}

const HostActsContext = createContext<HostActs | null>(null);

export const HostActsProvider = HostActsContext.Provider;

/** The acts of the app's start. */
export function useHostActs(): HostActs {
  const acts = useContext(HostActsContext);
  if (!acts) throw new Error('useHostActs outside HostActsProvider');
  return acts;
}
