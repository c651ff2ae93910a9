/** A host that goes away while the app is edited, and comes back. */
import { HostApp } from './hostApp';
import type { Amount, Family } from './report';

const AWAY = 8;

/** What happens between the host's going and its coming back. */
const WAYS: readonly { readonly what: string; away(app: HostApp): Promise<void> }[] = [
  { what: 'edits while it is away', away: (app) => app.edit(AWAY) },
  {
    what: 'edits while it is away, and it comes and goes twice',
    async away(app) {
      for (let turn = 0; turn < 2; turn += 1) {
        await app.edit(AWAY / 2);
        await app.hostComes();
        await app.hostGoes();
      }
    },
  },
  {
    what: 'edits while it is away, then the browser is killed and opened again',
    async away(app) {
      await app.edit(AWAY);
      await app.killBrowser();
      await app.hostComes();
      await app.open();
      await app.hostGoes();
      await app.edit(1);
    },
  },
];

/** Five rounds of each way (one when quick). */
export async function hostComesBack({ quick }: Amount): Promise<Family> {
  let [rounds, made, unmarked, lost, untold] = [0, 0, 0, 0, 0];
  for (const { away } of WAYS)
    for (let round = 0; round < (quick ? 1 : 5); round += 1) {
      const app = await HostApp.begin();
      try {
        await app.edit(1 + round);
        await app.hostGoes();
        await away(app);
        if (!(await app.isMarked())) unmarked += 1;
        await app.hostComes();
        await app.noted();
        const { at } = app;
        await app.clearSiteData();
        await app.open();
        rounds += 1;
        made += at;
        lost += at - app.at;
        if (app.told === null) untold += 1;
      } finally {
        await app.end();
      }
    }
  return {
    name: 'A host that comes back',
    command: 'npm run faults -- --only hostBack',
    skipped: null,
    figures: [
      { what: 'times the host went and came back', value: rounds },
      { what: 'edits said saved and noted', value: made },
      { what: 'times that edits in one place were not marked', value: unmarked },
      { what: 'of the edits lost once the browser was cleared', value: lost },
      { what: 'losses told as none', value: untold },
    ],
  };
}
