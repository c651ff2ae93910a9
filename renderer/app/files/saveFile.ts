/** The plan as a `.phasage` file: over the one it has, or where the person chooses. */
import { version } from '../../../package.json';
import type { Answer, Host } from '../../../shared/desktop';
import { writePhasage, type Contents } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { fileName } from './fileName';
import type { FileLink } from './linked';
import { failureWords } from './openFile';

/** What to do with a file that another program has changed. */
export type ChangedChoice = 'replace' | 'elsewhere';

export interface SaveFilePorts {
  readonly host: Pick<Host, 'saveTextFile' | 'writeTextFile'>;
  /** The contents that the plan names by hash. */
  contents(plan: Plan): Promise<Contents>;
  now(): string;
  /** The plan's file, to be written over; null asks where to write. */
  readonly link: FileLink | null;
  keepLink(link: FileLink): Promise<void>;
  /** Asks about a file that was changed meanwhile; null: nothing is to be done. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Shows why nothing was saved. */
  refuse(text: string): void;
  tell(text: string): void;
}

/** Saves and says under which name; giving up says nothing. */
export async function saveFile(plan: Plan, ports: SaveFilePorts): Promise<void> {
  const text = writePhasage(plan, await ports.contents(plan), { savedWith: `Phasage ${version}`, savedAt: ports.now() });
  if (ports.link && await saveOver(ports.link, text, ports)) return;
  const answer = await ports.host.saveTextFile({ suggestedName: fileName(plan.title), text, mime: 'application/json' });
  if (!answer.ok) { ports.refuse(failureWords(answer)); return; }
  if (!answer.value) return;
  const { token, name } = answer.value;
  if (token !== null) await ports.keepLink({ token, name });
  ports.tell(say('files.saved', { name }));
}

/** Writes over the plan's file. False where another place is to be chosen: the file can't be reached any more, or the person wants one. */
async function saveOver({ token, name }: FileLink, text: string, { host, askChanged, keepLink, tell }: SaveFilePorts): Promise<boolean> {
  const write = (force: boolean): Promise<Answer<'writeTextFile'>> => host.writeTextFile({ token, text, force });
  let answer = await write(false);
  if (!answer.ok && answer.code === 'files.changedOnDisk') {
    const choice = await askChanged(name);
    if (choice === null) return true;
    if (choice === 'elsewhere') return false;
    answer = await write(true);
  }
  if (!answer.ok) return false;
  await keepLink({ token, name });
  tell(say('files.savedOver', { name: answer.value.name }));
  return true;
}
