/**
 * Exports the living roadmap of the open plan, from the built page, to a file that the user
 * chooses.
 */
import '../../shared/i18n/later';
import { formatWriting } from '../../shared/formats/formats';
import type { Drawer } from '../../shared/formats/writing';
import { say } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import { sayProblem } from '../../shared/wording/problems';
import { failureWords } from '../core/failureWords';
import type { HostActsGiven } from '../core/given';
import type { LivingPort } from '../core/ports/living';
import { bytesOf, saveWritten } from '../core/saveWritten';

/** The port of the dialog, for the open plan and its host. */
export function livingPort({ host, opened }: Pick<HostActsGiven, 'host' | 'opened'>): LivingPort {
  return {
    async save(options) {
      const { app } = opened();
      const { plan, scenarioId } = app.state();
      const format = formatWriting('living', 'html');
      const written = await format.write.write(
        {
          kind: 'living',
          plan,
          options,
          scenarioId,
          today: app.context.today(),
        },
        DRAWER,
      );
      if (isProblem(written)) return sayProblem(written);
      const title = say('living.fileName', {
        title: plan.title.trim() || say('model.untitledPlan'),
      });
      const answer = await saveWritten(host, { format, written, title });
      if (!answer.ok) return failureWords(answer);
      if (!answer.value) return undefined;
      const bytes = written.files.reduce((sum, file) => sum + bytesOf(file).length, 0);
      app.notify(
        say('living.saved', {
          name: answer.value.name,
          size: Math.max(1, Math.round(bytes / 1024)),
        }),
      );
      return null;
    },
  };
}

const DRAWER: Drawer = {
  async livingPage() {
    try {
      const answer = await fetch('./living.html');
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  },
};
