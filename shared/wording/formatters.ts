/**
 * The platform's formatters for the language of the catalogue, each made when first used: making
 * one takes milliseconds that the start does not have.
 */
const LOCALE = 'fr-FR';

function remembered<Options, Format>(
  make: (options: Options) => Format,
): (options: Options) => Format {
  const made = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(options);
    made.set(key, format);
    return format;
  };
}

export const numberFormat = remembered(
  (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options),
);
export const dateFormat = remembered(
  (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options),
);
export const relativeFormat = remembered(
  (options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(LOCALE, options),
);
