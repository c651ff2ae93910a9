/** French, gathered from its areas. A new area is one file in `fr/` and one line here. */
import { finance } from './fr/finance';
import { analysis } from './fr/analysis';
import { app } from './fr/app';
import { comparison } from './fr/comparison';
import { explain } from './fr/explain';
import { commands } from './fr/commands';
import { host } from './fr/host';
import { help } from './fr/help';
import { hypotheses } from './fr/hypotheses';
import { model } from './fr/model';
import { periods } from './fr/periods';
import { problems } from './fr/problems';
import { fields } from './fr/fields';
import { files } from './fr/files';
import { formats } from './fr/formats';
import { storage } from './fr/storage';
import { table } from './fr/table';
import { details } from './fr/details';
import { document } from './fr/document';
import { documentView } from './fr/documentView';
import { filter } from './fr/filter';
import { panels } from './fr/panels';
import { keys } from './fr/keys';
import { desktop } from './fr/desktop';
import { integrity } from './fr/integrity';
import { meetings } from './fr/meetings';
import { presentation } from './fr/presentation';
import { template } from './fr/template';
import { meansView } from './fr/meansView';
import { scenarioBar } from './fr/scenarioBar';
import { safety } from './fr/safety';
import { salvage } from './fr/salvage';
import { repair } from './fr/repair';
import { cli } from './fr/cli';
import { money } from './fr/money';
import { print } from './fr/print';
import { roadmap } from './fr/roadmap';
import { roadmapView } from './fr/roadmapView';
import { shell } from './fr/shell';
import { versions } from './fr/versions';
import { living } from './fr/living';
import { wording } from './fr/wording';

export const fr = {
  analysis,
  comparison,
  explain,
  finance,
  app,
  commands,
  host,
  help,
  hypotheses,
  model,
  periods,
  problems,
  fields,
  files,
  formats,
  storage,
  table,
  details,
  filter,
  panels,
  keys,
  desktop,
  integrity,
  template,
  meetings,
  cli,
  shell,
  scenarioBar,
  meansView,
  money,
  safety,
  salvage,
  repair,
  roadmap,
  versions,
  living,
  presentation,
  document,
  print,
  documentView,
  roadmapView,
  wording,
} as const;
