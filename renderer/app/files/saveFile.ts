/** A copy of the plan as a `.phasage` file, where the person chooses. */
import { version } from '../../../package.json';
import type { Host } from '../../../shared/desktop';
import { writePhasage, type Contents } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { fileName } from './fileName';
import { failureWords } from './openFile';

export interface SaveFilePorts {
  readonly host: Pick<Host, 'saveTextFile'>;
  /** The contents that the plan names by hash. */
  contents(plan: Plan): Promise<Contents>;
  now(): string;
  /** Shows why nothing was saved. */
  refuse(text: string): void;
  tell(text: string): void;
}

/** Saves a copy and says under which name; giving up says nothing. */
export async function saveFile(plan: Plan, ports: SaveFilePorts): Promise<void> {
  const text = writePhasage(plan, await ports.contents(plan), { savedWith: `Phasage ${version}`, savedAt: ports.now() });
  const answer = await ports.host.saveTextFile({ suggestedName: fileName(plan.title), text, mime: 'application/json' });
  if (!answer.ok) ports.refuse(failureWords(answer));
  else if (answer.value) ports.tell(say('files.saved', { name: answer.value.name }));
}
