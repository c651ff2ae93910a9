import '../../../shared/i18n/later';
import { type ReactNode } from 'react';
import { renamePlan, setHorizon, setPlanNotes, setSchoolZone } from '../../../shared/commands/plan';
import { addItem, removeItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { isWebAddress } from '../../../shared/model/address';
import { keyAtEnd } from '../../../shared/model/order';
import { contextIn } from '../../../shared/model/periods/context';
import { readPeriod } from '../../../shared/model/periods/read';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { ObjectiveDetails } from './ObjectiveDetails';
import { TextField } from '../../ui/TextField';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Select';
import { schoolZoneSchema } from '../../../shared/model/periods/zone';
import { WebLink } from '../../ui/WebLink';
import { sayDate } from '../../../shared/wording/dates';
import { sayProblem } from '../../../shared/wording/problems';
import { sayRefusal } from '../../../shared/wording/readings';

/** The plan itself: title, horizon, objectives and their indicators, links. */
export function PlanDetails(): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const disabled = useAppState((state) => state.role === 'reader');
  return (
    <>
      <h2>{say('details.planTitle')}</h2>
      <TextField
        label={say('panels.plansTitleField')}
        value={plan.title}
        disabled={disabled}
        onKeep={(text) => {
          app.dispatch(renamePlan, { title: text.trim() || plan.title });
          return null;
        }}
      />
      <Horizon disabled={disabled} />
      <Zone disabled={disabled} />
      {Object.values(plan.objectives)
        .sort(bySiblingOrder)
        .map((objective) => (
          <ObjectiveDetails key={objective.id} objective={objective} disabled={disabled} />
        ))}
      <Links disabled={disabled} />
      <TextField
        label={say('model.field_notes')}
        multiline
        value={plan.notes}
        disabled={disabled}
        onKeep={(notes) => {
          app.dispatch(setPlanNotes, { notes });
          return null;
        }}
      />
      <p className="quiet small">{say('details.readHere')}</p>
    </>
  );
}

function Horizon({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const { horizon } = plan;
  const setEdge = (edge: 'start' | 'end', text: string): string | null => {
    const context = contextIn(plan, app.context.today(), Number(horizon[edge].slice(0, 4)));
    const reading = readPeriod(text, context);
    if (isProblem(reading)) return sayRefusal(reading, text, context);
    const day = edge === 'start' ? reading.period.start : reading.period.end;
    if (day === null) return say('details.badDate');
    const done = app.dispatch(setHorizon, { ...horizon, [edge]: day }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  return (
    <div className="field-pair">
      <TextField
        label={say('details.horizonStart')}
        value={sayDate(horizon.start)}
        disabled={disabled}
        onKeep={(text) => setEdge('start', text)}
      />
      <TextField
        label={say('details.horizonEnd')}
        value={sayDate(horizon.end)}
        disabled={disabled}
        onKeep={(text) => setEdge('end', text)}
      />
    </div>
  );
}

/** Whose school holidays the dates mean. */
function Zone({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const zone = useAppState((state) => state.plan.schoolZone);
  return (
    <SelectField
      label={say('details.schoolZone')}
      value={zone ?? ''}
      disabled={disabled}
      options={[
        ['', say('details.noSchoolZone')],
        ...schoolZoneSchema.options.map(
          (each) => [each, say(`details.schoolZone_${each}`)] as const,
        ),
      ]}
      onChange={(chosen) => app.dispatch(setSchoolZone, { zone: chosen || null })}
    />
  );
}

function Links({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const links = useAppState((state) => state.plan.links);
  const own = Object.values(links)
    .filter((link) => link.stepId === null)
    .sort(bySiblingOrder);
  const add = (url: string): string | null => {
    if (url.trim() === '') return null;
    if (!isWebAddress(url.trim())) return say('details.badUrl');
    const done = app.dispatch(
      addItem,
      {
        collection: 'links',
        item: {
          id: app.context.newId(),
          stepId: null,
          order: keyAtEnd(own),
          title: url.trim().replace(/^https?:\/\//, ''),
          url: url.trim(),
        },
      },
      { quiet: true },
    );
    return isProblem(done) ? say('details.badUrl') : null;
  };
  return (
    <div className="field">
      <span className="label">{say('details.links')}</span>
      {own.map((link) => (
        <span key={link.id} className="work-line">
          <WebLink href={link.url}>{link.title}</WebLink>
          {disabled ? null : (
            <Button
              variant="link"
              aria-label={say('details.remove', { title: link.title })}
              onPress={() => app.dispatch(removeItem, { collection: 'links', id: link.id })}
            >
              ✕
            </Button>
          )}
        </span>
      ))}
      {disabled ? null : (
        <TextField
          key={own.length}
          label={say('details.linkAdd')}
          hideLabel
          value=""
          placeholder={say('details.linkUrl')}
          onKeep={add}
        />
      )}
    </div>
  );
}
