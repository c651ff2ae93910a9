/**
 * The French words that the window needs only for views and dialogs opened later, and those of
 * other programs. A word goes to its area's file in `fr/later/` if the start does not use it:
 * test/unit/build/words.test.ts fails if it is there wrongly.
 */
import { cli } from './fr/later/cli';
import { comparison } from './fr/later/comparison';
import { document } from './fr/later/document';
import { documentView } from './fr/later/documentView';
import { explain } from './fr/later/explain';
import { finance } from './fr/later/finance';
import { help } from './fr/later/help';
import { host } from './fr/later/host';
import { hypotheses } from './fr/later/hypotheses';
import { living } from './fr/later/living';
import { meansView } from './fr/later/meansView';
import { meetings } from './fr/later/meetings';
import { panels } from './fr/later/panels';
import { presentation } from './fr/later/presentation';
import { print } from './fr/later/print';
import { roadmap } from './fr/later/roadmap';
import { roadmapView } from './fr/later/roadmapView';
import { safety } from './fr/later/safety';
import { shell } from './fr/later/shell';
import { details } from './fr/later/details';
import { versions } from './fr/later/versions';
import { scenarioBar } from './fr/later/scenarioBar';
import { salvage } from './fr/later/salvage';
import { table } from './fr/later/table';

export const frLater = {
  table,
  salvage,
  scenarioBar,
  versions,
  details,
  cli,
  comparison,
  document,
  documentView,
  explain,
  finance,
  help,
  host,
  hypotheses,
  living,
  meansView,
  meetings,
  panels,
  presentation,
  print,
  roadmap,
  roadmapView,
  safety,
  shell,
} as const;
