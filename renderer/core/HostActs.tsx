import { createContext, useContext } from 'react';
import type { DocumentsPort } from './ports/document';
import type { FilesPort } from './ports/files';
import type { CopiesActs } from './ports/safety';
import type { SalvageActs } from './ports/salvage';
import type { LivingPort } from './ports/living';
import type { PrintingPort } from './ports/roadmap';
import type { VersionsPort } from './ports/versions';
import type { Id } from '../../shared/model/record';

/** A plan in the list: those in the bin have a `deletedAt`. */
export interface PlanLine {
  readonly id: Id;
  readonly title: string;
  readonly updatedAt: string;
  readonly stepCount: number;
  readonly deletedAt: string | null;
  /** Its journal was found damaged. */ readonly damaged: boolean;
}

/**
 * The list of plans. Each act gives true once done; where it could not be, that was shown, and it
 * gives false.
 */
export interface PlansPort {
  list(): Promise<readonly PlanLine[]>;
  /** As an edit of the plan, which its history can take back. */
  rename(id: Id, title: string): Promise<boolean>;
  duplicate(id: Id, title: string): Promise<boolean>;
  /** To the bin; where it is the open plan, another one is opened. */
  remove(id: Id): Promise<boolean>;
  restore(id: Id): Promise<boolean>;
  deleteForever(id: Id): Promise<boolean>;
}

/** What views may ask of the start of the app, which alone holds the open session. */
export interface HostActs {
  /** Becomes the window that writes. */
  takeOver(): void;
  /** Leaves this plan for another, in this window. */
  openPlan(planId: Id): void;
  newPlan(kind: 'empty' | 'acte3'): void;
  openFile(): void;
  /** Over the plan's own file, where it has one. */
  saveFile(): void;
  /** Where the person chooses. */
  saveCopy(): void;
  /** Opens what another program has made of the plan's file. */
  openChanged(): void;
  /** Goes on with the plan as it is here. */
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

/** The acts of the start of the app. */
export function useHostActs(): HostActs {
  const acts = useContext(HostActsContext);
  if (!acts) throw new Error('useHostActs outside HostActsProvider');
  return acts;
}
