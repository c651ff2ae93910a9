/** Saves the plan as a `.phasage` file: over its own, or where the user chooses. */
import { version } from '../../../package.json';
import type { Answer, Host } from '../../../shared/desktop';
import { formatWriting } from '../../../shared/formats/formats';
import type { Contents } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import { fileName } from '../../core/fileName';
import type { FileLink } from './linked';
import { failureWords } from '../../core/failureWords';
import type { ChangedChoice } from '../../core/given';

export interface SaveFilePorts {
  readonly host: Pick<Host, 'saveTextFile' | 'writeTextFile'>;
  /** The contents that the plan names by hash. */
  contents(plan: Plan): Promise<Contents>;
  now(): string;
  /** The plan's file, to overwrite; null to ask where to write. */
  readonly link: FileLink | null;
  keepLink(link: FileLink): Promise<void>;
  /** Asks about a file that another program has changed; null to do nothing. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Shows why it could not be saved. */
  refuse(text: string): void;
  tell(text: string): void;
}

/** Saves and shows the name; if the user cancels, shows nothing. True if saved. */
export async function saveFile(plan: Plan, ports: SaveFilePorts): Promise<boolean> {
  const format = formatWriting('plan', 'phasage');
  const written = await format.write.write(
    {
      kind: 'plan',
      plan,
      contents: await ports.contents(plan),
      savedWith: `Phasage ${version}`,
      savedAt: ports.now(),
    },
    {},
  );
  if (isProblem(written)) {
    ports.refuse(sayProblem(written));
    return false;
  }
  const text = String(written.files[0]);
  const over = ports.link && (await saveOver(ports.link, text, ports));
  if (over !== null && over !== 'elsewhere') return over === 'saved';
  const answer = await ports.host.saveTextFile({
    suggestedName: fileName(plan.title),
    text,
    mime: format.write.mime,
  });
  if (!answer.ok) {
    ports.refuse(failureWords(answer));
    return false;
  }
  if (!answer.value) return false;
  const { token, name, stamp } = answer.value;
  if (token !== null) await ports.keepLink({ token, name, stamp });
  ports.tell(say('files.saved', { name }));
  return true;
}

/**
 * Overwrites the plan's file. `elsewhere`: the user must choose another place, since the app can't
 * write the file (it then shows why), or wants to.
 */
async function saveOver(
  { token, name, stamp }: FileLink,
  text: string,
  { host, askChanged, keepLink, tell }: SaveFilePorts,
): Promise<'saved' | 'elsewhere' | 'given up'> {
  const write = (known: string | null): Promise<Answer<'writeTextFile'>> =>
    host.writeTextFile({ token, text, stamp: known });
  let answer = await write(stamp);
  if (!answer.ok && answer.code === 'files.changedOnDisk') {
    const choice = await askChanged(name);
    if (choice !== 'replace') return choice ?? 'given up';
    answer = await write(null);
  }
  if (!answer.ok) {
    tell(failureWords(answer));
    return 'elsewhere';
  }
  await keepLink({ token, name, stamp: answer.value.stamp });
  tell(say('files.savedOver', { name: answer.value.name }));
  return 'saved';
}
