/**
 * The living roadmap of the open plan, made from the built page and written where the person
 * chooses.
 */
import { isLivingTemplate, livingData, livingFile } from '../../shared/formats/living/file';
import { byteLength } from '../../shared/formats/phasage';
import { say } from '../../shared/i18n/words';
import type { HostActsGiven } from '../core/given';
import { failureWords } from '../core/failureWords';
import type { LivingPort } from '../core/ports/living';

/** Characters that some system refuses in the name of a file. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;

/** Makes and saves. */
export function livingPort({ host, opened }: Pick<HostActsGiven, 'host' | 'opened'>): LivingPort {
  return {
    async save(options) {
      const { app } = opened();
      const { plan, scenarioId } = app.state();
      const template = await builtPage();
      if (template === null) return say('living.noTemplate');
      const text = livingFile(
        template,
        livingData(plan, options, { scenarioId, today: app.context.today() }),
      );
      const title =
        plan.title.replace(REFUSED, ' ').trim().slice(0, 120) || say('model.untitledPlan');
      const answer = await host.saveTextFile({
        suggestedName: say('living.fileName', { title }),
        text,
        mime: 'text/html',
      });
      if (!answer.ok) return failureWords(answer);
      if (!answer.value) return undefined;
      app.notify(
        say('living.saved', {
          name: answer.value.name,
          size: Math.max(1, Math.round(byteLength(text) / 1024)),
        }),
      );
      return null;
    },
  };
}

async function builtPage(): Promise<string | null> {
  try {
    const answer = await fetch('./living.html');
    const text = answer.ok ? await answer.text() : '';
    return isLivingTemplate(text) ? text : null;
  } catch {
    return null;
  }
}
