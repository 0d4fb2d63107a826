import type { HoursReason } from "@/domain/service-points/opening-hours-reader";
import { readHours } from "@/domain/service-points/read-hours";
import { cell, refuse } from "@/importers/cells/cell";

const reasons: Record<HoursReason, string> = {
  empty: "there is no text",
  unexpected: "this is outside the syntax of docs/data-format.md",
  "bad-time": "this is no span of time such as 09:00-12:00",
  "bad-date": "this is no date such as 2026 Oct 01, or says a year or day on one side only",
  backwards: "the range ends before it begins",
  "missing-times": "times such as 09:00-12:00, or off, are missing",
  "bad-last-ticket": "the last ticket lies outside the times",
  "too-long": "the text is longer than 255 characters",
};

/** The part of OpenStreetMap's `opening_hours` that docs/data-format.md names, kept as written; usual Chinese is put into it. */
export const openingHours = cell((text) => {
  const read = readHours(text);
  if (read.ok) return read.text;
  if (read.at === null) {
    return refuse("bad-hours", `'${read.where}' of the opening hours is not understood.`, { part: read.where });
  }
  const where = read.where ? `at character ${read.at + 1}, '${read.where}'` : "at its end";
  return refuse("bad-hours", `The opening hours cannot be read ${where}: ${reasons[read.reason]}.`, {
    part: read.where || text.slice(-20),
  });
});
