import { type ReactNode } from 'react';
import { haveBoth } from '../../shared/scenarios/both';
import { say } from '../../shared/i18n/words';
import { useAppState } from '../core/AppContext';
import { useVersions } from './current';
import { hideGhosts } from './ghosts';
import { Button } from '../ui/Button';
import './versions.css';

/** Names the version that the chart shows in dashes, with a button to hide it. */
export function GhostMark(): ReactNode {
  const id = useVersions((state) => (state.look === null ? (state.ghosts?.id ?? null) : null));
  const ghosts = useVersions((state) => state.ghosts);
  const lacks = useAppState(
    ({ plan, scenarioId }) => ghosts !== null && !haveBoth(ghosts.plan, plan, scenarioId),
  );
  const title = useAppState((state) =>
    id === null ? null : (state.plan.baselines[id]?.title ?? null),
  );
  if (title === null) return null;
  return (
    <span className="ghost-mark" role="status">
      <i aria-hidden="true" />
      {say(lacks ? 'versions.ghostsOfBase' : 'versions.ghostsOf', {
        title: title.trim() || say('versions.untitled'),
      })}
      <Button variant="link" onPress={hideGhosts}>
        {say('versions.hide')}
      </Button>
    </span>
  );
}
