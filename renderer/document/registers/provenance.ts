/** The provenance without that of one field, for a value that the user writes. */
export function without<T>(
  provenance: Readonly<Record<string, T>>,
  field: string,
): Record<string, T> {
  const { [field]: _gone, ...rest } = provenance;
  return rest;
}
