/** A picture kept beside the plan. */
import { z } from 'zod';

/** Its media type and its bytes in base64. */
export const pictureSchema = z.strictObject({
  mime: z
    .string()
    .max(100)
    .regex(/^image\/[a-z0-9.+-]+$/),
  base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
});
