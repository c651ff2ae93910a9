/**
 * The entries of the palette: the enabled actions, then the plan's steps, hypotheses, actors and
 * themes.
 */
import { hypothesisTitle } from '../../../shared/analysis/simulated';
import { say, type WordKey } from '../../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { ACTIONS } from '../actions/all';
import type { RecentFile } from '../../core/ports/files';
import { plain } from '../../plan/rows';
import { goToHypothesis } from '../../hypotheses/acts';
import { NO_FILTER } from '../../../shared/analysis/filter';
import type { AppState } from '../../core/state';
import type { App } from '../../core/store';
import { goToStep } from '../../plan/goToStep';
import type { Searchable } from './search';

export interface Entry extends Searchable {
  /** Unique among all entries. */
  readonly key: string;
  readonly title: string;
  readonly kind: WordKey;
  /** The keys of the same action. */
  readonly keys: string | null;
  run(app: App): void;
}

function entry(
  kind: WordKey,
  id: Id,
  title: string,
  run: Entry['run'],
  more: { keys?: string; code?: string } = {},
): Entry {
  const code = more.code === undefined ? {} : { code: more.code };
  return {
    key: `${kind}/${id}`,
    title: more.code === undefined ? title : `${more.code} ${title}`,
    plain: plain(title),
    kind,
    keys: more.keys ?? null,
    run,
    ...code,
  };
}

function commands(state: AppState): Entry[] {
  return ACTIONS.filter(
    (action) => action.id !== 'palette' && (!action.when || action.when(state)),
  ).map((action) =>
    entry(
      'panels.paletteCommand',
      action.id,
      say(action.label),
      (app) => action.run(app),
      action.keys?.[0] === undefined ? {} : { keys: action.keys[0] },
    ),
  );
}

/** Recently opened or saved files. */
export function fileEntries(
  files: readonly RecentFile[],
  open: (token: string) => void,
): readonly Entry[] {
  return files.map(({ token, name }) =>
    entry('panels.paletteFile', token, name, () => open(token)),
  );
}

/**
 * Every entry, commands first. One pass over the plan, so keep the result while the palette is
 * open.
 */
export function entriesOf(state: AppState): readonly Entry[] {
  const { plan, tree } = state.evaluation;
  const untitled = say('model.untitledStep');
  const steps = tree.order.map((id) =>
    entry(
      'panels.paletteStep',
      id,
      plan.steps[id]!.title.trim() || untitled,
      (app) => goToStep(app, id),
      { code: tree.nodes.get(id)!.wbs },
    ),
  );
  const actors = Object.values(plan.actors)
    .sort(bySiblingOrder)
    .map(({ id, title }) =>
      entry('panels.paletteActor', id, title, (app) => {
        app.setView({ screen: 'plan' });
        app.setFilter({ ...NO_FILTER, ownerIds: [id] });
      }),
    );
  const themes = Object.values(plan.themes)
    .sort(bySiblingOrder)
    .map(({ id, title }) =>
      entry('panels.paletteTheme', id, title, (app) => {
        app.setView({ screen: 'plan' });
        app.setFilter({ ...NO_FILTER, themeIds: [id] });
      }),
    );
  const hypotheses = Object.values(plan.hypotheses)
    .sort(bySiblingOrder)
    .map((hypothesis) =>
      entry('panels.paletteHypothesis', hypothesis.id, hypothesisTitle(hypothesis), (app) =>
        goToHypothesis(app, hypothesis.id),
      ),
    );
  return [...commands(state), ...steps, ...hypotheses, ...actors, ...themes];
}
