/** A plan of any version, as plain data. */
export type RawPlan = Record<string, unknown>;
