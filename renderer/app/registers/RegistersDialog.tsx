import '../../../shared/i18n/later';
import { type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { say } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../../core/AppContext';
import { Register } from './Register';
import './registers.css';

const TABS = ['themes', 'places', 'actors', 'objectives'] as const;

/** The plan's registers, which steps refer to. */
export function RegistersDialog(): ReactNode {
  const app = useApp();
  const disabled = useAppState((state) => state.role === 'reader');
  return (
    <Dialog title={say('details.registersTitle')} size="wide" onClose={() => app.openPanel(null)}>
      <Tabs>
        <TabList className="tabs" aria-label={say('details.registersTitle')}>
          {TABS.map((tab) => (
            <Tab key={tab} id={tab} className="tab">
              {say(`details.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map((tab) => (
          <TabPanel key={tab} id={tab} className="tab-panel">
            <Register name={tab} disabled={disabled} />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  );
}
