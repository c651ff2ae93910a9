import { useState, type ReactNode } from 'react';
import { addItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { newDecision } from '../../../shared/model/meeting';
import { keyAtEnd } from '../../../shared/model/order';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import { scenariosShown, scenarioTitle } from '../../scenarios/scenarioActs';
import { presentationStore } from '../current';
import { useProjected } from '../Projected';
import { BarForm, BarSelect, closeBar, tellDone } from './BarForm';
import { Button } from '../../ui/Button';
import { sayMessage, sayProblem } from '../../../shared/wording/problems';

/** Chooses a scenario to show, as a decision of the meeting or not. */
export function ScenarioBar(): ReactNode {
  const app = useApp();
  const { scenarioId } = useProjected();
  const [id, setId] = useState<Id>(scenarioId);
  const [error, setError] = useState<string | null>(null);
  const choose = (): void => {
    const { meetingId, itemId } = presentationStore.getState();
    const { plan } = app.state();
    const item = newDecision({
      id: app.context.newId(),
      order: keyAtEnd(Object.values(plan.decisions).sort(bySiblingOrder)),
      title: say('presentation.scenarioChosen', { title: scenarioTitle(plan.scenarios[id]) }),
      meetingId,
      agendaItemId: itemId !== null && plan.agendaItems[itemId] ? itemId : null,
    });
    const done = app.dispatch(addItem, { collection: 'decisions', item }, { quiet: true });
    if (isProblem(done)) {
      setError(sayProblem(done));
      return;
    }
    presentationStore.setState({
      chosen: { decisionId: item.id, from: app.state().scenarioId, to: id },
    });
    app.setScenario(id);
    tellDone(sayMessage(done.label));
  };
  return (
    <BarForm
      label={say('presentation.scenario')}
      submit={say('presentation.keepScenario')}
      error={error}
      onSubmit={choose}
      main={
        <>
          <ScenarioChoice value={id} onChange={setId} />
          <Button
            variant="bare"
            className="stage-button"
            onPress={() => {
              app.setScenario(id);
              closeBar();
            }}
          >
            {say('presentation.showOnly')}
          </Button>
        </>
      }
    >
      {null}
    </BarForm>
  );
}

function ScenarioChoice({ value, onChange }: { value: Id; onChange: (id: Id) => void }): ReactNode {
  const { source, scenarioId } = useProjected();
  return (
    <BarSelect
      wide
      autoFocus
      label={say('presentation.scenario')}
      value={value}
      options={scenariosShown(source, scenarioId).map((scenario) => [
        scenario.id,
        scenarioTitle(scenario),
      ])}
      onChange={onChange}
    />
  );
}
