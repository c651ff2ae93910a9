import { type ReactNode } from 'react';
import { addBudgetItem } from '../../../shared/commands/budget';
import { addItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { newFunding, type MeansLine } from '../../../shared/model/means';
import type { Actor } from '../../../shared/model/people';
import { nameKey } from '../../../shared/model/periods/normalise';
import { keyAtEnd } from '../../../shared/model/order';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import type { App } from '../../core/store';
import { TextField } from '../../ui/TextField';
import { fundingsOfLine } from '../cellText';
import { OneFunding } from './OneFunding';
import { sayProblem } from '../../../shared/wording/problems';
import '../means.css';

/** The funders of the line: how much each pays, of what, and how certain it is. */
export function Funders({ line, disabled }: { line: MeansLine; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const add = (text: string): string | null => {
    const { scenarioId } = app.state();
    if (text.trim() === '') return null;
    const funderId = actorNamed(app, text.trim());
    if (funderId === null) return say('app.readOnly');
    const order = keyAtEnd(Object.values(plan.fundings).sort(bySiblingOrder));
    const done = app.dispatch(
      addBudgetItem,
      {
        scenarioId,
        collection: 'fundings',
        item: newFunding({
          id: app.context.newId(),
          order,
          funderId,
          section: line.section,
          lineIds: { [line.id]: true },
        }),
      },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const fundings = fundingsOfLine(plan, line).filter(({ included }) => included);
  return (
    <section className="limits" aria-label={say('meansView.funders')}>
      <span className="label">{say('meansView.funders')}</span>
      {fundings.map((funding) => (
        <OneFunding key={funding.id} funding={funding} line={line} disabled={disabled} />
      ))}
      {disabled ? null : (
        <TextField
          key={fundings.length}
          label={say('meansView.addFunder')}
          hideLabel
          placeholder={`+ ${say('meansView.addFunder')}`}
          value=""
          list={Object.values(plan.actors)
            .sort(bySiblingOrder)
            .map(({ title }) => title)}
          onKeep={add}
        />
      )}
    </section>
  );
}

/** The actor with that name, created if the plan has none; null if it can't be created. */
function actorNamed(app: App, title: string): Id | null {
  const { actors } = app.state().plan;
  const known = Object.values(actors).find((actor) => nameKey(actor.title) === nameKey(title));
  if (known) return known.id;
  const id = app.context.newId();
  const item: Actor = {
    id,
    order: keyAtEnd(Object.values(actors).sort(bySiblingOrder)),
    kind: 'organisation',
    title,
    notes: '',
    provenance: {},
  };
  return isProblem(app.dispatch(addItem, { collection: 'actors', item })) ? null : id;
}
