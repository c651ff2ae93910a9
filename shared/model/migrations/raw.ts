/** A plan of some version, as plain data. */
export type RawPlan = Record<string, unknown>;
