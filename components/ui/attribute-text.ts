import { formatArea, formatDistance, formatNumber, formatPeriod } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

type Reading = (value: string, locale: Locale) => string;

const area: Reading = (value, locale) => formatArea(Number(value), locale);
const length: Reading = (value, locale) => formatDistance(Number(value), locale);

/** Attributes whose number has a unit (metres, square metres, km/h) or is a year; docs/data-format.md names them. */
const readings: Record<string, Reading> = {
  "land-area": area,
  "floor-area": area,
  "start-area": area,
  length,
  "corridor-length": length,
  opened: formatPeriod,
  "opening-planned": formatPeriod,
  started: formatPeriod,
  "design-speed": (value) => `${value} km/h`,
};

/** An attribute as one reads it: with its unit, a date in words, a number grouped; anything else as reported. */
export function attributeText(name: string, value: string, locale: Locale): string {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) return formatPeriod(value, locale);
  if (!/^\d+(\.\d+)?$/.test(value)) return value;
  const reading = readings[name];
  if (reading) return reading(value, locale);
  // Four digits may be a year, and a year is not grouped.
  return /^(19|20)\d\d$/.test(value) ? value : formatNumber(Number(value), locale);
}
