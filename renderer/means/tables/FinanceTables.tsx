import { useMemo, useState, type ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { FinanceTable } from '../../../shared/means/tables/table';
import { useApp } from '../../core/AppContext';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { Select } from '../../ui/Select';
import { SubsidyDelay } from '../details/SubsidyDelay';
import { copyTable, copyTables } from './copyTable';
import { ShownTable } from './ShownTable';
import { TABLES, type TableKind, type TableLook } from './tables';
import './tables.css';

/**
 * A table of the finance office for the current scenario, with a button that copies it for a
 * spreadsheet.
 */
export function FinanceTables({ kind }: { kind: TableKind }): ReactNode {
  const evaluation = useEvaluationAfterPaint();
  const [look, setLook] = useState<TableLook>({ whole: false, every: 3 });
  const table = useMemo(
    () => (evaluation ? kind.make(evaluation.plan, evaluation.means, look) : null),
    [evaluation, kind, look],
  );
  if (!evaluation || !table) return null;
  return (
    <div className="finance">
      <Head kind={kind} table={table} evaluation={evaluation} look={look} onLook={setLook} />
      {table.rows.length === 0 ? (
        <p className="quiet">{say(kind.empty)}</p>
      ) : (
        <ShownTable table={table} title={say(kind.label)} />
      )}
      {look.whole ? <p className="quiet small">{say('finance.wholeEurosNote')}</p> : null}
      {table.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
    </div>
  );
}

interface HeadProps {
  readonly kind: TableKind;
  readonly table: FinanceTable;
  readonly evaluation: Evaluation;
  readonly look: TableLook;
  readonly onLook: (look: TableLook) => void;
}

/** The kind of table, its options, and the copy buttons. */
function Head({ kind, table, evaluation, look, onLook }: HeadProps): ReactNode {
  const title = say(kind.label);
  const source = say('finance.source', {
    scenario: scenarioTitle(evaluation.plan.scenarios[evaluation.scenarioId]),
  });
  const copy = useCopy();
  const copyAll = (): void =>
    copy(
      copyTables(
        TABLES.map((each) => ({
          title: say(each.label),
          source,
          table: each.make(evaluation.plan, evaluation.means, look),
          empty: say(each.empty),
        })),
      ),
      say('finance.copiedAll'),
    );
  return (
    <header className="finance-head">
      <div>
        <h2>{title}</h2>
        <p className="quiet small">{source}</p>
      </div>
      <span className="spring" />
      <Check
        label={say('finance.wholeEuros')}
        checked={look.whole}
        onChange={(whole) => onLook({ ...look, whole })}
      />
      {kind.id === 'cash' ? (
        <>
          <Every every={look.every} onChange={(every) => onLook({ ...look, every })} />
          <SubsidyDelay label={say('finance.delay')} className="finance-delay" />
        </>
      ) : null}
      <Button isDisabled={evaluation.means.lines.size === 0} onPress={copyAll}>
        {say('finance.copyAll')}
      </Button>
      <Button
        variant="primary"
        isDisabled={table.rows.length === 0}
        onPress={() => copy(copyTable(table), say('finance.copied', { title }))}
      >
        {say('finance.copy')}
      </Button>
    </header>
  );
}

/** Shows that copying succeeded or failed. */
function useCopy(): (copied: Promise<void>, words: string) => void {
  const app = useApp();
  return (copied, words) => {
    void copied.then(
      () => app.notify(words),
      () => app.notify(say('finance.copyFailed'), 'error'),
    );
  };
}

function Every({ every, onChange }: { every: 1 | 3; onChange: (every: 1 | 3) => void }): ReactNode {
  return (
    <label>
      {say('finance.by')}{' '}
      <Select
        className="input finance-every"
        value={every === 1 ? '1' : '3'}
        options={[
          ['3', say('finance.byQuarter')],
          ['1', say('finance.byMonth')],
        ]}
        onChange={(value) => onChange(value === '1' ? 1 : 3)}
      />
    </label>
  );
}
