import { isAppointment, isLastTicketWithin } from "@/domain/service-points/hours-comments";
import type { HoursRule, OpeningHours } from "@/domain/service-points/opening-hours";
import { HoursReader, type HoursReason } from "@/domain/service-points/opening-hours-reader";
import {
  ALL_DAY,
  readDates,
  readTimes,
  readWeekdays,
  writeDates,
  writeTimes,
  writeWeekdays,
} from "@/domain/service-points/opening-hours-selectors";

/** `at`: offset in the text, from 0, of what is wrong. */
export type ParsedHours = { ok: true; hours: OpeningHours } | { ok: false; reason: HoursReason; at: number };

/** OSM allows no more in a value. */
const MAX_LENGTH = 255;

function readRule(reader: HoursReader, additional: boolean): HoursRule {
  const dates = readDates(reader);
  const days = readWeekdays(reader);
  const word = reader.take(/(off|closed|unknown)(?![A-Za-z])/iy)?.[1]?.toLowerCase();
  const times = word ? [] : readTimes(reader);
  const quoted = reader.take(/"([^"]*)"/y);
  const comment = quoted?.[1]?.trim() || null;
  if (!word && times.length === 0) {
    // "by appointment" needs no hours; any other rule without them says nothing that could be shown.
    if (isAppointment(comment)) times.push({ ...ALL_DAY });
    else reader.refuse(comment !== null || reader.take(/(?=$|[;,])/y) ? "missing-times" : "unexpected");
  }
  if (!isLastTicketWithin(comment, times)) reader.refuse("bad-last-ticket", reader.at - (quoted?.[0].length ?? 0));
  return { dates, ...days, additional, times, isUnknown: word === "unknown", comment };
}

/**
 * Reads the part of OSM's opening_hours that docs/data-format.md names:
 * [dates] [weekdays, PH, SH] times | off | unknown ["comment"], rules separated by `;` (replaces) or `,` (adds),
 * and 24/7. What lies outside it (weeks, `Sa[1]`, sunrise, `18:00+`, `||`) is refused with its place, never guessed.
 */
export function parseOpeningHours(text: string): ParsedHours {
  if (text.trim() === "") return { ok: false, reason: "empty", at: 0 };
  if (text.length > MAX_LENGTH) return { ok: false, reason: "too-long", at: MAX_LENGTH };
  const reader = new HoursReader(text);
  const rules: HoursRule[] = [];
  let separator: string | undefined = ";";
  // A `;` at the very end is common and harmless.
  while (separator && !(separator === ";" && rules.length > 0 && reader.isAtEnd()) && !reader.failure) {
    rules.push(readRule(reader, separator === ","));
    separator = reader.take(/[;,]/y)?.[0];
  }
  if (!reader.isAtEnd()) reader.refuse("unexpected");
  return reader.failure ? { ok: false, ...reader.failure } : { ok: true, hours: { rules } };
}

function writeRule(rule: HoursRule): string {
  const days = writeWeekdays(rule);
  // After a comma bare times would read as more times of the rule before.
  const needsDays = rule.additional && rule.dates.length === 0 && days === "";
  const when = [writeDates(rule.dates), needsDays ? "Mo-Su" : days].filter((part) => part);
  const times = rule.isUnknown ? "unknown" : rule.times.length === 0 ? "off" : writeTimes(rule.times);
  const always = when.length === 0 && times === "00:00-24:00" ? "24/7" : times;
  return [...when, always, ...(rule.comment ? [`"${rule.comment}"`] : [])].join(" ");
}

/** The text that reads back as the same hours, in one spelling. */
export function serialiseOpeningHours(hours: OpeningHours): string {
  return hours.rules
    .map((rule, index) => (index === 0 ? "" : rule.additional ? ", " : "; ") + writeRule(rule))
    .join("");
}
