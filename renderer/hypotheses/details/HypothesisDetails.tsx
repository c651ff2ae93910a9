import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { holdsIn } from '../../../shared/hypotheses/failing';
import { say, type WordKey } from '../../../shared/i18n/words';
import {
  hypothesisSchema,
  hypothesisStatusSchema,
  type Hypothesis,
} from '../../../shared/model/hypothesis';
import { lensSchema, meansHorizonSchema } from '../../../shared/model/means';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField, type TagOption } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { Button } from '../../ui/Button';
import { MarkdownField } from '../../ui/MarkdownField';
import { removeHypothesis, setHypothesis } from '../acts';
import { commitText, editText } from '../cells';
import { FailSwitch } from '../FailSwitch';
import { useHypotheses } from '../registerState';
import { isOverdue } from '../overdue';
import { Consequences } from './Consequences';
import { Effects } from './Effects';
import { Provenances } from './Provenances';
import { SelectField } from '../../ui/Select';
import '../../ui/details.css';
import './effects.css';

/** All that is known of the hypothesis chosen; with none, what a hypothesis is. */
export function HypothesisDetails(): ReactNode {
  const app = useApp();
  const chosenId = useHypotheses((state) => state.chosenId);
  const hypothesis = useAppState((state) =>
    chosenId === null ? undefined : state.evaluation.plan.hypotheses[chosenId],
  );
  return (
    <div className="details">
      <Button
        variant="link"
        className="details-close"
        aria-label={say('app.close')}
        onPress={() => app.setView({ detailsOpen: false })}
      >
        ✕
      </Button>
      {hypothesis ? (
        <OneHypothesis key={hypothesis.id} hypothesis={hypothesis} />
      ) : (
        <>
          <h2>{say('hypotheses.view')}</h2>
          <p className="quiet">{say('hypotheses.readWhat')}</p>
          <p className="quiet small">{say('hypotheses.readHere')}</p>
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly hypothesis: Hypothesis;
  readonly disabled: boolean;
}

function OneHypothesis({ hypothesis }: { hypothesis: Hypothesis }): ReactNode {
  const app = useApp();
  const { id } = hypothesis;
  const disabled = useAppState((state) => state.role === 'reader');
  const here = useAppState((state) => holdsIn(state.evaluation.plan, hypothesis, state.scenarioId));
  return (
    <>
      <TextField
        className="title-field"
        label={say('hypotheses.column_title')}
        hideLabel
        multiline
        value={hypothesis.title}
        disabled={disabled}
        onKeep={(text) => commitText(app, id, 'title', text)}
      />
      <OverrideNote collection="hypotheses" itemId={id} />
      {here ? (
        <Switch hypothesis={hypothesis} />
      ) : (
        <p className="quiet small">{say('hypotheses.notHere')}</p>
      )}
      <Settling hypothesis={hypothesis} disabled={disabled} />
      <Effects hypothesis={hypothesis} disabled={disabled} />
      {here ? <Consequences hypothesisId={id} /> : null}
      <Places hypothesis={hypothesis} disabled={disabled} />
      <Provenances provenance={hypothesis.provenance} />
      <MarkdownField
        label={say('model.field_notes')}
        text={hypothesis.notes}
        disabled={disabled}
        edit={say('details.edit')}
        write={say('details.writeNotes')}
        hint={say('details.notesHint')}
        onKeep={(notes) => setHypothesis(app, id, 'notes', notes)}
      />
      {disabled ? null : (
        <Button variant="quiet" onPress={() => removeHypothesis(app, id)}>
          {say('hypotheses.remove')}
        </Button>
      )}
    </>
  );
}

function Switch({ hypothesis }: { hypothesis: Hypothesis }): ReactNode {
  const failing = useAppState((state) => state.evaluation.failure.failing.includes(hypothesis.id));
  return (
    <div className="hypothesis-switch" data-failing={failing}>
      <span>{say('hypotheses.column_fails')}</span>
      <FailSwitch hypothesis={hypothesis} failing={failing} inForm />
    </div>
  );
}

/** Its status, and who settles it by when. */
function Settling({ hypothesis, disabled }: PartProps): ReactNode {
  const app = useApp();
  const { id } = hypothesis;
  const set = <F extends keyof Hypothesis>(field: F, value: Hypothesis[F]): void => {
    const why = setHypothesis(app, id, field, value);
    if (why !== null) app.notify(why, 'error');
  };
  const { category, confidence } = hypothesisSchema.shape;
  return (
    <div className="field-pair">
      <SelectField
        label={say('fields.hypotheses_status')}
        value={hypothesis.status}
        disabled={disabled}
        options={hypothesisStatusSchema.options.map((value) => [
          value,
          say(`model.hypotheses_status_${value}`),
        ])}
        onChange={(value) => set('status', hypothesisStatusSchema.parse(value))}
      />
      <SelectField
        label={say('fields.hypotheses_confidence')}
        value={hypothesis.confidence}
        disabled={disabled}
        options={confidence.options.map((value) => [
          value,
          say(`model.hypotheses_confidence_${value}`),
        ])}
        onChange={(value) => set('confidence', confidence.parse(value))}
      />
      <SelectField
        label={say('fields.hypotheses_category')}
        value={hypothesis.category}
        disabled={disabled}
        options={category.options.map((value) => [
          value,
          say(`model.hypotheses_category_${value}` as WordKey),
        ])}
        onChange={(value) => set('category', category.parse(value))}
      />
      <SettledBy hypothesis={hypothesis} disabled={disabled} />
    </div>
  );
}

/** Who settles it, by which day; that the day is gone. */
function SettledBy({ hypothesis, disabled }: PartProps): ReactNode {
  const app = useApp();
  const { id } = hypothesis;
  const actors = useAppState((state) => state.plan.actors);
  const keepOwner = (ownerId: Id | null): void => {
    const why = setHypothesis(app, id, 'ownerId', ownerId);
    if (why !== null) app.notify(why, 'error');
  };
  return (
    <>
      <SelectField
        label={say('fields.hypotheses_ownerId')}
        value={hypothesis.ownerId ?? ''}
        disabled={disabled}
        options={[
          ['', say('hypotheses.nobody')],
          ...Object.values(actors)
            .sort(bySiblingOrder)
            .map(({ id: actorId, title }) => [actorId, title] as const),
        ]}
        onChange={(value) => keepOwner(value === '' ? null : value)}
      />
      <TextField
        label={say('fields.hypotheses_settleBy')}
        value={editText(hypothesis, 'settleBy')}
        placeholder="31/03/2024"
        disabled={disabled}
        onKeep={(text) => commitText(app, id, 'settleBy', text)}
      />
      {isOverdue(hypothesis, app.context.today()) ? (
        <span className="overdue-slot">
          <span className="tag" data-kind="alarm">
            {say('hypotheses.overdue')}
          </span>
        </span>
      ) : null}
    </>
  );
}

type Listed = Readonly<
  Record<Id, { readonly id: Id; readonly title: string; readonly order: string }>
>;
const listed = (items: Listed, untitled: string): TagOption[] =>
  Object.values(items)
    .sort(bySiblingOrder)
    .map(({ id, title }) => ({ id, title: title.trim() || untitled }));

/** Where it is made, what rests on it besides what its effects strike, and its cell in the grid. */
function Places({ hypothesis, disabled }: PartProps): ReactNode {
  const app = useApp();
  const { id, scenarioIds, stepIds, lineIds } = hypothesis;
  const plan = useAppState((state) => state.evaluation.plan);
  const set = <F extends keyof Hypothesis>(field: F, value: Hypothesis[F]): void => {
    const why = setHypothesis(app, id, field, value);
    if (why !== null) app.notify(why, 'error');
  };
  const scenarios = Object.values(plan.scenarios)
    .sort(bySiblingOrder)
    .map((scenario) => ({ id: scenario.id, title: scenarioTitle(scenario) }));
  const all = Object.keys(scenarioIds).length === 0;
  return (
    <>
      <TagField
        label={`${say('hypotheses.scenarios')}${all ? ` : ${say('hypotheses.allScenarios')}` : ''}`}
        addLabel={say('hypotheses.addScenario')}
        chosen={Object.keys(scenarioIds)}
        options={scenarios}
        onToggle={(one) => set('scenarioIds', toggled(scenarioIds, one))}
        disabled={disabled}
      />
      <TagField
        label={say('hypotheses.steps')}
        addLabel={say('hypotheses.addStep')}
        chosen={Object.keys(stepIds)}
        options={listed(plan.steps, say('model.untitledStep'))}
        onToggle={(one) => set('stepIds', toggled(stepIds, one))}
        disabled={disabled}
      />
      <TagField
        label={say('hypotheses.lines')}
        addLabel={say('hypotheses.addLine')}
        chosen={Object.keys(lineIds)}
        options={listed(plan.meansLines, say('meansView.untitled'))}
        onToggle={(one) => set('lineIds', toggled(lineIds, one))}
        disabled={disabled}
      />
      <div className="field-pair">
        <SelectField
          label={say('fields.hypotheses_lens')}
          value={hypothesis.lens}
          disabled={disabled}
          options={lensSchema.options.map((value) => [value, say(`model.lens_${value}`)])}
          onChange={(value) => set('lens', lensSchema.parse(value))}
        />
        <SelectField
          label={say('fields.hypotheses_horizon')}
          value={hypothesis.horizon}
          disabled={disabled}
          options={meansHorizonSchema.options.map((value) => [
            value,
            say(`model.horizon_${value}`),
          ])}
          onChange={(value) => set('horizon', meansHorizonSchema.parse(value))}
        />
      </div>
    </>
  );
}
