/** The logos of a plan, ready to draw. */
import { pictureSchema } from '../model/picture';
import type { Plan } from '../model/plan';
import { bySiblingOrder } from '../model/record';
import type { Logo } from './brief';

/**
 * The plan's pictures that are logos, in order. One whose content is missing has no address: the
 * page can't draw it, and printing says so.
 */
export function logosOf(
  { pictures }: Pick<Plan, 'pictures'>,
  contentOf: (hash: string) => unknown,
): Logo[] {
  return Object.values(pictures)
    .filter(({ use }) => use === 'logo')
    .sort(bySiblingOrder)
    .map(({ contentHash, title, width, height }): Logo => {
      const content = pictureSchema.safeParse(contentOf(contentHash));
      return {
        title,
        ratio: width / height,
        href: content.success ? `data:${content.data.mime};base64,${content.data.base64}` : '',
      };
    });
}
