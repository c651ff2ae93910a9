import { z } from 'zod';

/** The zones of the French school calendar. */
export const schoolZoneSchema = z.enum(['A', 'B', 'C']);
export type SchoolZone = z.infer<typeof schoolZoneSchema>;
