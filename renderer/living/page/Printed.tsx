import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { saySimulated, simulatedOf } from '../../../shared/analysis/simulated';
import type { Evaluation } from '../../../shared/evaluate';
import type { LivingData } from '../../../shared/formats/living/file';
import { say } from '../../../shared/i18n/words';
import { readOptions } from '../../../shared/roadmap/options';
import { paperScene } from '../../print/scene';
import { Sheets } from '../../print/Sheets';
import type { RowsShown } from '../../plan/rows';
import { isFiltering, type Filter } from '../../../shared/analysis/filter';
import { countWords } from './Filters';
import { sayProblem } from '../../../shared/wording/problems';
import '../../print/here.css';

interface Props extends Pick<LivingData, 'madeOn' | 'means' | 'hypotheses'> {
  readonly evaluation: Evaluation;
  readonly rows: RowsShown;
  readonly filter: Filter;
}

/**
 * The printed pages: those of the roadmap for the current view, drawn when the browser starts
 * printing (by its menu, its keys or our button).
 */
export function Printed(props: Props): ReactNode {
  const printing = usePrinting();
  return printing
    ? createPortal(
        <div className="print-sheets">
          <Pages {...props} />
        </div>,
        document.body,
      )
    : null;
}

function Pages({ evaluation, rows, filter, madeOn, means, hypotheses }: Props): ReactNode {
  const scene = useMemo(() => {
    const isPart = isFiltering(filter);
    // A filtered plan shows neither totals nor next dates, which would be those of the whole.
    const options = readOptions({
      paper: 'A4',
      landscape: true,
      means: means && !isPart,
      hypotheses: hypotheses && !isPart,
      nextDates: !isPart,
      logos: false,
    });
    return paperScene(
      isPart
        ? {
            ...titled(evaluation, filter, rows),
            tree: { ...evaluation.tree, order: withRounds(evaluation, rows) },
          }
        : titled(evaluation, filter, rows),
      options,
      { today: madeOn, logos: [], before: null },
    );
  }, [evaluation, rows, filter, madeOn, means, hypotheses]);
  return scene.pages.length === 0 ? (
    <p>{scene.problems.map(sayProblem).join(' ')}</p>
  ) : (
    <Sheets scene={scene} paper={scene.paper} />
  );
}

/** The plan with a title that mentions the filter and the simulation. */
function titled(evaluation: Evaluation, filter: Filter, rows: RowsShown): Evaluation {
  const { plan, simulated, switches, steps } = evaluation;
  const more = [
    isFiltering(filter) ? countWords(filter, rows.ids.length, steps.size) : '',
    simulated
      ? say('living.printedSimulated', {
          told: saySimulated(simulatedOf({ evaluation, switches })),
        })
      : '',
  ].filter((part) => part !== '');
  return more.length === 0
    ? evaluation
    : {
        ...evaluation,
        plan: {
          ...plan,
          title: `${plan.title.trim() || say('model.untitledPlan')} (${more.join(', ')})`,
        },
      };
}

/** The visible steps in the plan's order, with the rounds on their rows. */
function withRounds({ tree, plan }: Evaluation, { indexOf }: RowsShown): string[] {
  return tree.order.filter((id) => {
    const { kind, parentId } = plan.steps[id]!;
    return indexOf.has(id) || (kind === 'round' && parentId !== null && indexOf.has(parentId));
  });
}

/**
 * True from the browser's "before print" to its "after print". Renders at once, since the browser
 * prints the page as soon as the listeners end.
 */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
