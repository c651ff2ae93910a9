import { createContext, useContext } from 'react';
import type { Id } from '../../shared/model/record';

/** What views may ask of the start of the app, which alone holds the open session. */
export interface HostActs {
  /** Becomes the window that writes. */
  takeOver(): void;
  /** Leaves this plan for another, in this window. */
  openPlan(planId: Id): void;
  newPlan(kind: 'empty' | 'acte3'): void;
  openFile(): void;
  dismissWelcome(): void;
}

const HostActsContext = createContext<HostActs | null>(null);

export const HostActsProvider = HostActsContext.Provider;

/** The acts of the start of the app. */
export function useHostActs(): HostActs {
  const acts = useContext(HostActsContext);
  if (!acts) throw new Error('useHostActs outside HostActsProvider');
  return acts;
}
