import { useEffect, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import type { App } from '../core/store';
import { Dialog } from '../ui/Dialog';
import { lazily } from '../ui/lazily';
import { holdKeys } from '../ui/typedAhead';

const ExplainDialog = lazily(
  async () => (await import('../explain/ExplainDialog')).ExplainDialog,
  PanelFrame,
);
const BackupsDialog = lazily(
  async () => (await import('./safety/BackupsDialog')).BackupsDialog,
  PanelFrame,
);
const SalvageDialog = lazily(
  async () => (await import('./salvage/SalvageDialog')).SalvageDialog,
  PanelFrame,
);
const PlansDialog = lazily(
  async () => (await import('./plans/PlansDialog')).PlansDialog,
  PanelFrame,
);
const RegistersDialog = lazily(
  async () => (await import('./registers/RegistersDialog')).RegistersDialog,
  PanelFrame,
);
const LivingDialog = lazily(
  async () => (await import('../living/LivingDialog')).LivingDialog,
  PanelFrame,
);
const VersionsDialog = lazily(
  async () => (await import('../versions/VersionsDialog')).VersionsDialog,
  PanelFrame,
);
const RoadmapDialog = lazily(
  async () => (await import('../roadmap/RoadmapDialog')).RoadmapDialog,
  PanelFrame,
);
const NoMeeting = lazily(
  async () => (await import('../presentation/NoMeeting')).NoMeeting,
  PanelFrame,
);
const OverridesDialog = lazily(
  async () => (await import('../scenarios/OverridesDialog')).OverridesDialog,
  PanelFrame,
);
const PasteDialog = lazily(
  async () => (await import('../plan/table/PasteDialog')).PasteDialog,
  PanelFrame,
);
const HistoryList = lazily(
  async () => (await import('./history/HistoryList')).HistoryList,
  PanelFrame,
);
const HelpDialog = lazily(async () => (await import('../help/HelpDialog')).HelpDialog, PanelFrame);
const Shortcuts = lazily(async () => (await import('./help/Shortcuts')).Shortcuts, PanelFrame);

const Palette = lazily(async () => (await import('./palette/Palette')).Palette, PanelFrame);

/** Dialogs that load after the window. */
export const LAZY_PANELS = [
  Palette,
  PasteDialog,
  ExplainDialog,
  BackupsDialog,
  SalvageDialog,
  PlansDialog,
  RegistersDialog,
  LivingDialog,
  VersionsDialog,
  RoadmapDialog,
  NoMeeting,
  OverridesDialog,
  HistoryList,
  HelpDialog,
  Shortcuts,
];

/** The dialog over the plan, if any. */
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

/** A dialog that the user can close, around a message while the real one loads, or if it can't. */
function PanelFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const app = useApp();
  const isSoon = children === null;
  useEffect(() => (isSoon ? holdKeys(window, () => close(app)) : undefined), [isSoon, app]);
  if (isSoon) return null;
  return (
    <Dialog title={say('app.partTitle')} onClose={() => close(app)}>
      {children}
    </Dialog>
  );
}

function close(app: App): void {
  app.paste(null);
  app.openPanel(null);
}
