import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { RoadmapJob } from '../../shared/roadmap/job';
import { useHostActs } from '../core/HostActs';
import { useIsPage } from '../core/useIsPage';
import type { PaperScene } from '../print/scene';
import { Button } from '../ui/Button';
import { copyPng, printSheets, Refusal, saveAs, type Making } from './exports';
import { roadmapStore, useRoadmap } from './roadmapState';
import { SelectField } from '../ui/Select';

interface Said {
  readonly text: string;
  readonly kind: 'busy' | 'done' | 'failed';
}

/** The exports of the pages, and their results. */
export function ExportBar({
  job,
  scene,
  page,
  ready,
}: {
  job: RoadmapJob;
  scene: PaperScene;
  page: number;
  ready: boolean;
}): ReactNode {
  const { printing } = useHostActs();
  const paper = useRoadmap((state) => state.pngPaper);
  const [status, setStatus] = useState<Said | null>(null);
  const isPage = useIsPage();
  const busy = status?.kind === 'busy';
  const act: Act = async (words, make) => {
    if (busy) return;
    setStatus({ text: words, kind: 'busy' });
    try {
      const text = await make({ job, scene, paper, port: printing });
      setStatus(text === null ? null : { text, kind: 'done' });
    } catch (thrown) {
      setStatus({
        text: thrown instanceof Refusal ? thrown.message : say('desktop.noAnswer'),
        kind: 'failed',
      });
    }
  };
  return (
    <div className="roadmap-exports">
      <p
        className="roadmap-said"
        role={status?.kind === 'failed' ? 'alert' : 'status'}
        data-kind={status?.kind}
      >
        {status?.text ?? (isPage ? say('print.pageNote') : '')}
      </p>
      <GroundChoice paper={paper} />
      {/* Stays enabled while busy: disabling the pressed button would lose the focus. */}
      <ExportButtons page={page} off={!ready} isPage={isPage} act={act} />
    </div>
  );
}

/** Runs an export, with a message meanwhile, then shows the result. */
type Act = (words: string, make: (making: Making) => Promise<string | null>) => Promise<void>;

/** The background of a picture: white or transparent. */
function GroundChoice({ paper }: { paper: string }): ReactNode {
  return (
    <SelectField
      label={say('roadmapView.paperOfPng')}
      value={paper === '' ? 'none' : 'white'}
      options={[
        ['white', say('roadmapView.white')],
        ['none', say('roadmapView.transparent')],
      ]}
      onChange={(chosen) =>
        roadmapStore.setState({ pngPaper: chosen === 'white' ? '#ffffff' : '' })
      }
    />
  );
}

/** A page in a browser prints; elsewhere it also writes a PDF. */
function ExportButtons({
  page,
  off,
  isPage,
  act,
}: {
  page: number;
  off: boolean;
  isPage: boolean;
  act: Act;
}): ReactNode {
  const picture = say('roadmapView.busyPicture');
  return (
    <>
      <Button isDisabled={off} onPress={() => void act(picture, (making) => saveAs('svg', making))}>
        {say('roadmapView.svg')}
      </Button>
      <Button isDisabled={off} onPress={() => void act(picture, (making) => saveAs('png', making))}>
        {say('roadmapView.png')}
      </Button>
      <Button isDisabled={off} onPress={() => void act(picture, (making) => copyPng(making, page))}>
        {say('roadmapView.copy')}
      </Button>
      <Button
        isDisabled={off}
        variant={isPage ? 'primary' : 'plain'}
        onPress={() => void act(say('roadmapView.busyPrint'), printSheets)}
      >
        {say('roadmapView.print')}
      </Button>
      {isPage ? null : (
        <Button
          isDisabled={off}
          variant="primary"
          onPress={() => void act(say('roadmapView.busyPdf'), (making) => saveAs('pdf', making))}
        >
          {say('roadmapView.pdf')}
        </Button>
      )}
    </>
  );
}
