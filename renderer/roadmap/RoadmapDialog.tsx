import '../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp } from '../core/AppContext';
import { Dialog } from '../ui/Dialog';
import { ExportBar } from './ExportBar';
import { Logos } from './Logos';
import { OptionsForm } from './OptionsForm';
import { Presets } from './Presets';
import { Preview } from './Preview';
import { useJob } from './useJob';
import './roadmap.css';

/** The printed roadmap: the options on the left, its pages on the right, the exports below. */
export function RoadmapDialog(): ReactNode {
  const app = useApp();
  const { job, scene, broken, reading } = useJob();
  const [page, setPage] = useState(0);
  const shown = Math.min(page, Math.max(0, scene.pages.length - 1));
  return (
    <Dialog title={say('roadmapView.title')} size="full" onClose={() => app.openPanel(null)}>
      <div className="roadmap">
        <div className="roadmap-options" role="group" aria-label={say('roadmapView.options')}>
          <Presets />
          <OptionsForm />
          <Logos />
        </div>
        <Preview scene={scene} broken={broken} page={shown} onPage={setPage} />
        <ExportBar
          job={job}
          scene={scene}
          page={shown}
          ready={scene.pages.length > 0 && broken === null && !reading}
        />
      </div>
    </Dialog>
  );
}
