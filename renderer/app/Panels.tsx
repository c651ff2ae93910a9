import { type ReactNode } from 'react';
import { useAppState } from '../core/AppContext';
import { ExplainDialog } from '../explain/ExplainDialog';
import { HistoryList } from './history/HistoryList';
import { PasteDialog } from '../plan/table/PasteDialog';
import { BackupsDialog } from './safety/BackupsDialog';
import { SalvageDialog } from './salvage/SalvageDialog';
import { Palette } from './palette/Palette';
import { PlansDialog } from './plans/PlansDialog';
import { HelpDialog } from '../help/HelpDialog';
import { Shortcuts } from './help/Shortcuts';
import { RegistersDialog } from './registers/RegistersDialog';
import { LivingDialog } from '../living/LivingDialog';
import { VersionsDialog } from '../versions/VersionsDialog';
import { RoadmapDialog } from '../roadmap/RoadmapDialog';
import { NoMeeting } from '../presentation/NoMeeting';
import { OverridesDialog } from '../scenarios/OverridesDialog';

/** The dialog that stands over the plan, if any. */
export function Panels(): ReactNode {
  const panel = useAppState((state) => state.panel);
  const pasting = useAppState((state) => state.pasting);
  if (pasting !== null) return <PasteDialog text={pasting} />;
  if (panel === 'palette') return <Palette />;
  if (panel === 'help') return <HelpDialog />;
  if (panel === 'shortcuts') return <Shortcuts />;
  if (panel === 'history') return <HistoryList />;
  if (panel === 'plans') return <PlansDialog />;
  if (panel === 'registers') return <RegistersDialog />;
  if (panel === 'overrides') return <OverridesDialog />;
  if (panel === 'living') return <LivingDialog />;
  if (panel === 'versions') return <VersionsDialog />;
  if (panel === 'explained') return <ExplainDialog />;
  if (panel === 'roadmap') return <RoadmapDialog />;
  if (panel === 'backups') return <BackupsDialog />;
  if (panel === 'present') return <NoMeeting />;
  if (panel === 'salvage') return <SalvageDialog />;
  return null;
}
