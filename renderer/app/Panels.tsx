import { type ReactNode } from 'react';
import { useAppState } from './AppContext';
import { HistoryList } from './panels/HistoryList';
import { PasteDialog } from './panels/PasteDialog';
import { Palette } from './panels/Palette';
import { PlansDialog } from './panels/PlansDialog';
import { Shortcuts } from './panels/Shortcuts';
import { RegistersDialog } from './registers/RegistersDialog';

/** The dialog that stands over the plan, if any. */
export function Panels(): ReactNode {
  const panel = useAppState((state) => state.panel);
  const pasting = useAppState((state) => state.pasting);
  if (pasting !== null) return <PasteDialog text={pasting} />;
  if (panel === 'palette') return <Palette />;
  if (panel === 'shortcuts') return <Shortcuts />;
  if (panel === 'history') return <HistoryList />;
  if (panel === 'plans') return <PlansDialog />;
  if (panel === 'registers') return <RegistersDialog />;
  return null;
}
