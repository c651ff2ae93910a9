/** The provenance without a field's: what was written over it is the person's own. */
export function without<T>(
  provenance: Readonly<Record<string, T>>,
  field: string,
): Record<string, T> {
  const { [field]: _gone, ...rest } = provenance;
  return rest;
}
