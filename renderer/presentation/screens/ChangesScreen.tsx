import { useMemo, type ReactNode } from 'react';
import { changesBetween, lastPresented } from '../../../shared/analysis/changes';
import { sinceWordsIn } from '../../../shared/analysis/changeWords';
import { projectedPlan } from '../../../shared/analysis/projected';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { ChangeList } from '../../versions/Changes';
import { usePlanOf } from '../../versions/usePlanOf';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import { sayProblem } from '../../../shared/wording/problems';

/** The changes since the last presented version, with private parts masked in both. */
export function ChangesScreen({ item }: ScreenProps): ReactNode {
  return (
    <Paged>
      <Intro item={item} />
      <h2 className="visually-hidden">{say('presentation.title_changes')}</h2>
      <SinceLast />
    </Paged>
  );
}

function SinceLast(): ReactNode {
  const { source, scenarioId } = useProjected();
  const baseline = lastPresented(source);
  const before = usePlanOf(baseline);
  const changes = useMemo(
    () =>
      before === null || isProblem(before)
        ? null
        : changesBetween(projectedPlan(before), source, scenarioId),
    [before, source, scenarioId],
  );
  if (baseline === null) return <p className="stage-empty">{say('versions.nothingKept')}</p>;
  if (before !== null && isProblem(before))
    return (
      <p role="alert" className="stage-empty">
        {sayProblem(before)}
      </p>
    );
  if (before === null || changes === null)
    return (
      <p role="status" className="stage-empty">
        {say('versions.reading')}
      </p>
    );
  return (
    <ChangeList changes={changes} since={sinceWordsIn(baseline, before, source, scenarioId)} />
  );
}
