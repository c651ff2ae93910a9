/**
 * The French words that the window needs from its start, by area. A new area is one file in `fr/`
 * and one line here.
 */
import { analysis } from './fr/analysis';
import { app } from './fr/app';
import { commands } from './fr/commands';
import { comparison } from './fr/comparison';
import { desktop } from './fr/desktop';
import { document } from './fr/document';
import { details } from './fr/details';
import { documentView } from './fr/documentView';
import { explain } from './fr/explain';
import { fields } from './fr/fields';
import { files } from './fr/files';
import { filter } from './fr/filter';
import { formats } from './fr/formats';
import { hypotheses } from './fr/hypotheses';
import { integrity } from './fr/integrity';
import { keys } from './fr/keys';
import { living } from './fr/living';
import { meansView } from './fr/meansView';
import { meetings } from './fr/meetings';
import { model } from './fr/model';
import { money } from './fr/money';
import { panels } from './fr/panels';
import { periods } from './fr/periods';
import { presentation } from './fr/presentation';
import { problems } from './fr/problems';
import { repair } from './fr/repair';
import { roadmapView } from './fr/roadmapView';
import { safety } from './fr/safety';
import { salvage } from './fr/salvage';
import { scenarioBar } from './fr/scenarioBar';
import { storage } from './fr/storage';
import { table } from './fr/table';
import { template } from './fr/template';
import { versions } from './fr/versions';
import { wording } from './fr/wording';

export const frStart = {
  analysis,
  app,
  commands,
  comparison,
  desktop,
  details,
  document,
  documentView,
  explain,
  fields,
  files,
  filter,
  formats,
  hypotheses,
  integrity,
  keys,
  living,
  meansView,
  meetings,
  model,
  money,
  panels,
  periods,
  presentation,
  problems,
  repair,
  roadmapView,
  safety,
  salvage,
  scenarioBar,
  storage,
  table,
  template,
  versions,
  wording,
} as const;
