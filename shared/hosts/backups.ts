/**
 * The backups of a host: keeps them, deletes old ones by the rules of `rotation`, lists and reads
 * them.
 */
import type { Question, Requests } from '../desktop';
import { byteLength, MAX_BYTES } from '../formats/phasage';
import { hashText } from '../history/journal';
import {
  backupOf,
  countedCopies,
  filesOf,
  findCopies,
  findCopy,
  headerFor,
  sealed,
  wholeText,
  type Found,
  type Header,
} from './copies';
import { failureOf, HostError, inTurn, type TextFolder } from './folder';
import { isBeforeChange, rotatedOut } from './rotation';
import type { Backup } from '../desktop/safety';

/** A plan without a journal is identified by its text. */
function isSame({ header }: Found, asked: Question<'keepBackup'>): boolean {
  if (!header) return false;
  return asked.hash === ''
    ? header.digest === hashText(asked.text)
    : header.sequence === asked.sequence && header.hash === asked.hash;
}

async function write(
  folder: TextFolder,
  token: string,
  header: Header,
  text: string,
): Promise<void> {
  const files = filesOf(token);
  // The header first: a plan file without one would count as someone else's, and stay for ever.
  await folder.write(files.header, sealed(header));
  try {
    await folder.write(files.plan, text);
  } catch (thrown) {
    await folder.remove(files.header).catch(() => undefined);
    throw thrown;
  }
}

async function letGo(folder: TextFolder, copies: readonly Backup[], fresh: Backup): Promise<void> {
  for (const token of rotatedOut(copies, fresh.at)) {
    if (token === fresh.token) continue;
    const files = filesOf(token);
    // The next run tries again to delete it.
    await folder
      .remove(files.plan)
      .then(() => folder.remove(files.header))
      .catch(() => undefined);
  }
}

async function keep(folder: TextFolder, asked: Question<'keepBackup'>): Promise<Backup> {
  // Nobody could open it again.
  if (byteLength(asked.text) > MAX_BYTES) throw new HostError('desktop.tooBig');
  const all = await countedCopies(folder);
  const ours = all.filter(
    ({ backup }) => backup.profile === asked.profile && backup.planId === asked.planId,
  );
  const same = ours.find((found) => isSame(found, asked));
  if (same && (await wholeText(folder, same)) !== null) {
    if (isBeforeChange(same.header) || !isBeforeChange(asked)) return same.backup;
    const header = { ...same.header, reason: asked.reason };
    await folder.write(filesOf(same.backup.token).header, sealed(header));
    return backupOf(same.backup.token, header);
  }
  const { token, header } = headerFor(asked, (all[0]?.backup.order ?? 0) + 1);
  await write(folder, token, header, asked.text);
  const fresh = backupOf(token, header);
  await letGo(
    folder,
    [...ours.map(({ backup }) => backup).filter((backup) => backup.token !== token), fresh],
    fresh,
  );
  return fresh;
}

/**
 * Handles the requests about backups, kept in a folder.
 * @param where the folder in words, null if it has none
 */
export function makeBackups(
  folder: TextFolder,
  where: string | null,
): Pick<Requests, 'keepBackup' | 'listBackups' | 'readBackup'> {
  const turn = inTurn();
  return {
    keepBackup: (asked) =>
      turn(async () => ({ ok: true as const, value: { backup: await keep(folder, asked) } })).catch(
        failureOf,
      ),
    listBackups: () =>
      turn(async () => ({
        ok: true as const,
        value: { backups: (await findCopies(folder)).map(({ backup }) => backup), where },
      })).catch(failureOf),
    readBackup: ({ token }) =>
      turn(async () => {
        const found = await findCopy(folder, token);
        if (!found) throw new HostError('desktop.backupGone');
        const text = await wholeText(folder, found);
        if (text === null) throw new HostError('desktop.backupDamaged');
        return { ok: true as const, value: { text } };
      }).catch(failureOf),
  };
}
