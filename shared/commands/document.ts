/**
 * The master document: writeChapter while the user types, placePicture. The general register
 * commands edit its chapters and registers otherwise.
 */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { pictureRecordSchema } from '../model/document';
import { problem } from '../model/problem';
import { idSchema, textSchema } from '../model/record';
import { defineCommand } from './command';

/**
 * Writes the text of a chapter while the user types: the saves of one session make a single history
 * entry.
 */
export const writeChapter = defineCommand({
  name: 'writeChapter',
  payload: z.object({ chapterId: idSchema, body: textSchema }),
  undo: 'merge',
  mergeKey: ({ chapterId }) => chapterId,
  apply({ plan, draft, payload }) {
    if (!Object.hasOwn(plan.chapters, payload.chapterId)) return problem('problems.notFound');
    draft.chapters[payload.chapterId]!.body = payload.body;
    return undefined;
  },
  label: (plan, { chapterId }) => ({
    code: 'commands.writeChapter',
    params: { title: plan.chapters[chapterId]?.title ?? '' },
  }),
});

/**
 * Adds a picture and the text that shows it, in one edit. The plan's contents hold the picture
 * itself.
 */
export const placePicture = defineCommand({
  name: 'placePicture',
  payload: z.object({
    chapterId: idSchema,
    body: textSchema,
    picture: pictureRecordSchema.omit({ contentHash: true, use: true }),
    content: z.object({
      mime: z.enum(['image/png', 'image/jpeg']),
      base64: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
  }),
  undo: 'entry',
  apply({ plan, draft, payload, context }) {
    const { chapterId, body, picture, content } = payload;
    if (!Object.hasOwn(plan.chapters, chapterId)) return problem('problems.notFound');
    if (Object.hasOwn(plan.pictures, picture.id)) return problem('problems.idTaken');
    draft.pictures[picture.id] = {
      ...picture,
      contentHash: context.keepContent(content),
      use: 'document',
    };
    draft.chapters[chapterId]!.body = body;
    return undefined;
  },
  label: (_plan, { picture }) => ({
    code: 'commands.placePicture',
    params: { title: picture.title || labelled('model.item_pictures') },
  }),
});
