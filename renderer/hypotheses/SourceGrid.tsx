import { useMemo, useState, type ReactNode } from 'react';
import { gridOf, HORIZONS, LENSES, type GridCell } from '../../shared/analysis/grid';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { keyOf, openPlaced, placedOf, placeIn, type Placed } from './placing';
import { useHypotheses } from './registerState';
import { StatusTag } from './StatusTag';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { sayMoney } from '../../shared/wording/money';
import './sourceGrid.css';

const DRAGGED = 'application/x-phasage-placed';

/**
 * The source's "Moyens et hypothèses": three lenses by three horizons; each cell has its lines and
 * hypotheses.
 */
export function SourceGrid(): ReactNode {
  // It goes through every line, so compute it after the next frame and show the edit first.
  const evaluation = useEvaluationAfterPaint();
  const cells = useMemo(() => (evaluation === null ? null : gridOf(evaluation)), [evaluation]);
  return (
    <div
      className="source-grid-scroll"
      tabIndex={0}
      role="region"
      aria-label={say('hypotheses.grid')}
    >
      <p className="quiet small">{say('hypotheses.gridHint')}</p>
      <table className="source-grid">
        <thead>
          <tr>
            <td />
            {LENSES.map((lens) => (
              <th key={lens} scope="col">
                {say(`model.lens_${lens}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells === null
            ? null
            : HORIZONS.map((horizon) => (
                <tr key={horizon}>
                  <th scope="row">{say(`model.horizon_${horizon}`)}</th>
                  {LENSES.map((lens) => (
                    <Cell
                      key={lens}
                      cell={cells.find((each) => each.lens === lens && each.horizon === horizon)!}
                      cells={cells}
                    />
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, cells }: { cell: GridCell; cells: readonly GridCell[] }): ReactNode {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  const [over, setOver] = useState(false);
  const { lens, horizon } = cell;
  const isOurs = (event: React.DragEvent): boolean =>
    !reader && event.dataTransfer.types.includes(DRAGGED);
  const drop = (event: React.DragEvent): void => {
    setOver(false);
    const placed = placedOf(event.dataTransfer.getData(DRAGGED));
    if (!placed || reader) return;
    event.preventDefault();
    placeIn(app, placed, cell);
  };
  const label = say('hypotheses.cellLabel', {
    horizon: say(`model.horizon_${horizon}`),
    lens: say(`model.lens_${lens}`),
  });
  return (
    <td
      data-cell={`${horizon} ${lens}`}
      data-over={over}
      onDragOver={(event) => {
        if (isOurs(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <CellItems cell={cell} label={label} />
      <div className="cell-foot">
        {reader ? null : <PlaceHere cell={cell} cells={cells} label={label} />}
        <span className="small quiet">{sayAmounts(cell)}</span>
      </div>
    </td>
  );
}

/** Its means lines, then its hypotheses. */
function CellItems({
  cell: { lines, hypotheses },
  label,
}: {
  cell: GridCell;
  label: string;
}): ReactNode {
  if (lines.length + hypotheses.length === 0)
    return <span className="quiet small">{say('hypotheses.cellEmpty')}</span>;
  return (
    <ul aria-label={label}>
      {lines.map(({ line, total }) => (
        <Item
          key={line.id}
          placed={{ kind: 'line', id: line.id }}
          title={line.title.trim() || say('meansView.untitled')}
        >
          <span className="item-amount">{sayMoney(total)}</span>
        </Item>
      ))}
      {hypotheses.map((hypothesis) => (
        <Item
          key={hypothesis.id}
          placed={{ kind: 'hypothesis', id: hypothesis.id }}
          title={hypothesisTitle(hypothesis)}
        >
          <StatusTag status={hypothesis.status} />
        </Item>
      ))}
    </ul>
  );
}

/** The costs and receipts of a cell's lines. */
function sayAmounts({ cost, receipts }: GridCell): string {
  return [
    cost > 0 ? `${say('hypotheses.cellCost')} ${sayMoney(cost)}` : '',
    receipts > 0 ? `${say('hypotheses.cellReceipts')} ${sayMoney(receipts)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Item({
  placed,
  title,
  children,
}: {
  placed: Placed;
  title: string;
  children: ReactNode;
}): ReactNode {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  const current = useHypotheses(
    ({ chosenId, lineId }) => (placed.kind === 'line' ? lineId : chosenId) === placed.id,
  );
  return (
    <li>
      <Button
        variant="bare"
        className="source-item"
        data-kind={placed.kind}
        pressed={current}
        draggable={!reader}
        aria-description={say(placed.kind === 'line' ? 'hypotheses.openLine' : 'hypotheses.open', {
          title,
        })}
        onPress={() => openPlaced(app, placed)}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, keyOf(placed));
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <span className="item-title">{title}</span>
        {children}
      </Button>
    </li>
  );
}

/** The items of other cells, to bring here with the keyboard. */
function PlaceHere({
  cell,
  cells,
  label,
}: {
  cell: GridCell;
  cells: readonly GridCell[];
  label: string;
}): ReactNode {
  const app = useApp();
  const others = cells.filter((each) => each !== cell);
  const place = (key: string): void => {
    const placed = placedOf(key);
    if (placed) placeIn(app, placed, cell);
  };
  return (
    <Select
      className="tag-add"
      label={`${say('hypotheses.placeHere')} ${label}`}
      value=""
      options={[
        ['', `+ ${say('hypotheses.placeHere')}`],
        {
          title: say('hypotheses.placeLines'),
          options: others
            .flatMap(({ lines }) => lines)
            .map(({ line: { id, title } }) => [
              keyOf({ kind: 'line', id }),
              title.trim() || say('meansView.untitled'),
            ]),
        },
        {
          title: say('hypotheses.placeHypotheses'),
          options: others
            .flatMap(({ hypotheses }) => hypotheses)
            .map((hypothesis) => [
              keyOf({ kind: 'hypothesis', id: hypothesis.id }),
              hypothesisTitle(hypothesis),
            ]),
        },
      ]}
      onChange={place}
    />
  );
}
