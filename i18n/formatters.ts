import { type Locale, languageTags } from "./locales";

// Making a formatter costs a hundred times what using one does, and a page formats hundreds of values.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<number, Record<Locale, Intl.NumberFormat>>();

/** The formatter of dates with these options, made once. `tag` is a BCP 47 tag. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  dateFormats.set(key, made);
  return made;
}

/** The formatter of numbers with at most `digits` decimals, made once. */
export function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const known = numberFormats.get(digits);
  if (known) return known[locale];
  const options = { maximumFractionDigits: digits };
  const made = {
    zh: new Intl.NumberFormat(languageTags.zh, options),
    en: new Intl.NumberFormat(languageTags.en, options),
  };
  numberFormats.set(digits, made);
  return made[locale];
}
