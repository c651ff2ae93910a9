/** Ports that load when first used, or while the window is idle. */
import { say } from '../../../shared/i18n/words';
import type { HostActsGiven } from '../../core/given';
import type { DocumentsPort } from '../../core/ports/document';
import type { CopiesActs } from '../../core/ports/safety';
import type { LivingPort } from '../../core/ports/living';

const loadCopies = () => import('../safety/copiesActs');
const loadDocuments = () => import('../../document/documentsPort');
const loadLiving = () => import('../../living/make');

/** Loads them in advance. */
export const LATER_PORTS = [{ load: loadDocuments }, { load: loadLiving }, { load: loadCopies }];

/** The acts on backups; shows a message if they can't load. */
export function laterCopiesActs(given: HostActsGiven): CopiesActs {
  const acts = async <T>(otherwise: T, act: (loaded: CopiesActs) => Promise<T>): Promise<T> => {
    const loaded = await loadCopies().catch(() => null);
    if (loaded) return act(loaded.copiesActs(given));
    given.refuse(say('safety.copiesTitle'), say('app.partNotLoaded'));
    return otherwise;
  };
  return {
    list: () => acts({ backups: [], where: null, after: {} }, (copies) => copies.list()),
    countForeign: () => acts(0, (copies) => copies.countForeign()),
    read: (backup) => acts(null, (copies) => copies.read(backup)),
    restoreHere: (backup) => acts(false, (copies) => copies.restoreHere(backup)),
    openBeside: (backup, withNoted) =>
      acts(false, (copies) => copies.openBeside(backup, withNoted)),
    keepNow: () => acts(false, (copies) => copies.keepNow()),
  };
}

/** The living roadmap's port; shows a message if it can't load. */
export function laterLivingPort(given: HostActsGiven): LivingPort {
  return {
    async save(options) {
      const loaded = await loadLiving().catch(() => null);
      return loaded ? loaded.livingPort(given).save(options) : say('app.partNotLoaded');
    },
  };
}

/** The documents' port; if it can't load, shows a message and no pictures. */
export function laterDocumentsPort(given: HostActsGiven): DocumentsPort {
  const port = async (): Promise<DocumentsPort | null> =>
    (await loadDocuments().catch(() => null))?.documentsPort(given) ?? null;
  return {
    pictures: async (plan) => (await port())?.pictures(plan) ?? {},
    make: async (job, as) =>
      (await port())?.make(job, as) ?? { message: say('app.partNotLoaded'), failed: true },
  };
}
