/** French, gathered from its areas. A new area is one file in `fr/` and one line here. */
import { finance } from './fr/finance';
import { app } from './fr/app';
import { commands } from './fr/commands';
import { host } from './fr/host';
import { model } from './fr/model';
import { periods } from './fr/periods';
import { problems } from './fr/problems';
import { fields } from './fr/fields';
import { files } from './fr/files';
import { storage } from './fr/storage';
import { table } from './fr/table';
import { details } from './fr/details';
import { filter } from './fr/filter';
import { panels } from './fr/panels';
import { keys } from './fr/keys';
import { desktop } from './fr/desktop';
import { integrity } from './fr/integrity';
import { meetings } from './fr/meetings';
import { template } from './fr/template';
import { meansView } from './fr/meansView';
import { scenarioBar } from './fr/scenarioBar';
import { safety } from './fr/safety';
import { repair } from './fr/repair';
import { cli } from './fr/cli';
import { money } from './fr/money';
import { shell } from './fr/shell';

export const fr = { finance, app, commands, host, model, periods, problems, fields, files, storage, table, details, filter, panels, keys, desktop, integrity, template, meetings, cli, shell, scenarioBar, meansView, money, safety, repair } as const;
