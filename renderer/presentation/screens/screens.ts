/** The screen of each kind of item: a new kind is one row. */
import type { ComponentType } from 'react';
import type { Shown } from '../../../shared/model/meeting';
import { ChangesScreen } from './ChangesScreen';
import { ChapterScreen } from './ChapterScreen';
import { ChartScreen } from './ChartScreen';
import { ComparisonScreen } from './ComparisonScreen';
import { DecisionsScreen } from './DecisionsScreen';
import { HypothesesScreen } from './HypothesesScreen';
import { MeansScreen } from './MeansScreen';
import type { ScreenProps } from './screen';
import { TextScreen } from './TextScreen';

export const SCREENS: Readonly<Record<Shown, ComponentType<ScreenProps>>> = {
  text: TextScreen,
  roadmap: ChartScreen,
  scenario: ChartScreen,
  comparison: ComparisonScreen,
  means: MeansScreen,
  hypotheses: HypothesesScreen,
  chapter: ChapterScreen,
  changes: ChangesScreen,
  decisions: DecisionsScreen,
};
