import { useRef, useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Problem } from '../../shared/model/problem';
import type { Offer, Page } from '../../shared/roadmap/scene';
import type { PaperScene } from '../print/scene';
import { Sheet } from '../print/Sheets';
import { Button } from '../ui/Button';
import { useResized } from '../ui/useResized';
import { roadmapStore, setOptions, useRoadmap, type Zoom } from './roadmapState';
import { SelectField } from '../ui/Select';
import { sayProblem } from '../../shared/wording/problems';

const PX_PER_POINT = 96 / 72;
const ZOOMS = ['page', 'width', 0.5, 0.75, 1, 1.5, 2] as const;
/** Around the pages, in pixels: padding, border, and space for a scroll bar. */
const AROUND = 34;

interface Props {
  readonly scene: PaperScene;
  readonly broken: Problem | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The pages, and the requests that could not be met, with offers. */
export function Preview({ scene, broken, page, onPage }: Props): ReactNode {
  const zoom = useRoadmap((state) => state.zoom);
  const frame = useRef<HTMLDivElement>(null);
  const scale = scaleOf(zoom, useSize(frame), scene.pages[0]);
  const go = (to: number): void => {
    onPage(to);
    frame.current?.querySelectorAll('.roadmap-page')[to]?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className="roadmap-preview" aria-label={say('roadmapView.preview')}>
      <div className="roadmap-bar">
        <ZoomChoice zoom={zoom} />
        <Pages scene={scene} page={page} onGo={go} />
      </div>
      <Troubles problems={[...scene.problems, ...(broken ? [broken] : [])]} offers={scene.offers} />
      {/* Users can scroll it with the keyboard too. */}
      <div
        ref={frame}
        className="roadmap-pages"
        tabIndex={0}
        role="group"
        aria-label={say('roadmapView.preview')}
      >
        {scene.pages.map((one, index) => (
          <PagePreview key={index} page={one} index={index} scene={scene} scale={scale} />
        ))}
      </div>
    </section>
  );
}

function ZoomChoice({ zoom }: { zoom: Zoom }): ReactNode {
  return (
    <SelectField
      label={say('roadmapView.zoom')}
      value={String(zoom)}
      options={ZOOMS.map((value) => [
        String(value),
        typeof value === 'number' ? `${value * 100} %` : say(`roadmapView.zoom_${value}`),
      ])}
      onChange={(chosen) =>
        roadmapStore.setState({ zoom: ZOOMS.find((value) => String(value) === chosen)! })
      }
    />
  );
}

/** The page number, the text size, and buttons to the other pages. */
function Pages({
  scene,
  page,
  onGo,
}: {
  scene: PaperScene;
  page: number;
  onGo: (page: number) => void;
}): ReactNode {
  return (
    <>
      {scene.pages.length === 0 ? null : (
        <span role="status" className="quiet">
          {say('roadmapView.page', { page: page + 1, pages: scene.pages.length })} ·{' '}
          {say('roadmapView.textSize', { size: scene.size.toFixed(1).replace('.', ',') })}
        </span>
      )}
      {scene.pages.length < 2 ? null : (
        <span>
          <Button
            variant="quiet"
            aria-label={say('roadmapView.before')}
            isDisabled={page === 0}
            onPress={() => onGo(page - 1)}
          >
            ◀
          </Button>
          <Button
            variant="quiet"
            aria-label={say('roadmapView.after')}
            isDisabled={page >= scene.pages.length - 1}
            onPress={() => onGo(page + 1)}
          >
            ▶
          </Button>
        </span>
      )}
    </>
  );
}

function PagePreview({
  page,
  index,
  scene,
  scale,
}: {
  page: Page;
  index: number;
  scene: PaperScene;
  scale: number;
}): ReactNode {
  return (
    <div
      className="roadmap-page"
      role="group"
      aria-label={say('roadmapView.pageName', { page: index + 1 })}
      style={{
        width: `${page.width * PX_PER_POINT * scale}px`,
        height: `${page.height * PX_PER_POINT * scale}px`,
      }}
    >
      <div
        style={{
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
          width: `${page.width}pt`,
        }}
      >
        <Sheet page={page} colour={scene.colour} id={`v${index}`} paper={scene.paper} />
      </div>
    </div>
  );
}

function Troubles({
  problems,
  offers,
}: {
  problems: readonly Problem[];
  offers: readonly Offer[];
}): ReactNode {
  if (problems.length === 0) return null;
  return (
    <div className="roadmap-troubles" role="alert">
      {problems.map((found) => (
        <p key={found.code}>{sayProblem(found)}</p>
      ))}
      {offers.length === 0 ? null : (
        <p className="roadmap-offers">
          {offers.map((offer) => (
            <Button key={offer.kind} onPress={() => setOptions(offer.change)}>
              {say(
                `roadmap.offer_${offer.kind}`,
                offer.kind === 'paper' ? { paper: offer.change.paper! } : { count: offer.count },
              )}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

/** Screen pixels per paper pixel. A whole page never gets so small that it is unrecognisable. */
function scaleOf(zoom: Zoom, { width, height }: Size, page: Page | undefined): number {
  if (typeof zoom === 'number') return zoom;
  if (!page) return 1;
  const [wide, high] = [
    (width - AROUND) / (page.width * PX_PER_POINT),
    (height - AROUND) / (page.height * PX_PER_POINT),
  ];
  return zoom === 'width' ? Math.max(0.1, wide) : Math.max(0.15, Math.min(wide, high));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(frame: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 900, height: 640 });
  useResized(frame, ({ clientWidth, clientHeight }) =>
    setSize({ width: clientWidth, height: clientHeight }),
  );
  return size;
}
