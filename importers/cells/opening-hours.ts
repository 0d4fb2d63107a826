import { readChineseHours } from "@/domain/service-points/chinese-hours";
import type { HoursReason } from "@/domain/service-points/opening-hours-reader";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { cell, plainForm, refuse } from "@/importers/cells/cell";

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

const CHINESE = /[\u4e00-\u9fff]/u;

/** The part of OpenStreetMap's `opening_hours` that docs/data-format.md names, kept as written; usual Chinese is put into it. */
export const openingHours = cell((text) => {
  const written = parseOpeningHours(text);
  if (written.ok) return text;
  // Full-width digits and colons mean the same; only then is the spelling changed.
  const plain = plainForm(text);
  if (parseOpeningHours(plain).ok) return plain;
  const inChinese = readChineseHours(text);
  if (inChinese.ok) return inChinese.text;
  if (CHINESE.test(text.replace(/"[^"]*"/gu, ""))) {
    return refuse("bad-hours", `'${inChinese.part}' of the opening hours is not understood.`, { part: inChinese.part });
  }
  const place = text.slice(written.at, written.at + 20);
  const where = place ? `at character ${written.at + 1}, '${place}'` : "at its end";
  return refuse("bad-hours", `The opening hours cannot be read ${where}: ${reasons[written.reason]}.`, {
    part: place || text.slice(-20),
  });
});
