/** French, gathered from its areas. A new area is one file in `fr/` and one line here. */
import { app } from './fr/app';
import { commands } from './fr/commands';
import { host } from './fr/host';
import { model } from './fr/model';
import { periods } from './fr/periods';
import { problems } from './fr/problems';

export const fr = { app, commands, host, model, periods, problems } as const;
