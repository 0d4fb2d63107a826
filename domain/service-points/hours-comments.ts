import type { TimeRange } from "@/domain/service-points/opening-hours";

/** What a comment in the text of opening hours may say that changes what its times mean. */

/** A comment that says one has to book: then the times are no opening for everybody. */
export function isAppointment(comment: string | null): boolean {
  return comment !== null && /by appointment|appointment only|预约|預約/i.test(comment);
}

// `last ticket 16:30`, `16:30 停止取号`, `最后取号 16:30`.
const AT =
  /last ticket (\d{1,2}:\d{2})|(\d{1,2}[:：]\d{2})\s*(?:停止|截止)取号|最后取号(?:时间)?[:：]?\s*(\d{1,2}[:：]\d{2})/i;
// `last ticket 30 min before closing`, `下班前 30 分钟停止取号`.
const BEFORE =
  /last ticket (\d{1,3}) ?min|前\s*(\d{1,3})\s*分钟(?:停止|截止)取号|提前\s*(\d{1,3})\s*分钟(?:停止|截止)取号/i;

const firstOf = (found: RegExpExecArray | null): string | undefined => found?.slice(1).find((part) => part);

/**
 * The minute, on the period's own scale, from which no number is given out any more; OSM has no word for it.
 * Null when the comment says nothing of it, or names a time of day outside the period (that of another one).
 */
export function lastTicketOf(comment: string | null, { from, to }: TimeRange): number | null {
  if (comment === null) return null;
  const before = firstOf(BEFORE.exec(comment));
  if (before) return to - Number(before);
  const [hour, minute] = (firstOf(AT.exec(comment)) ?? "").split(/[:：]/).map(Number);
  if (hour === undefined || minute === undefined) return null;
  const onClock = hour * 60 + minute;
  // 01:30 in a night from 22:00 is the next morning's.
  const last = onClock < from ? onClock + 1440 : onClock;
  return from < last && last < to ? last : null;
}

/** Whether the last ticket that a comment names, if any, lies within the times it stands beside. */
export function isLastTicketWithin(comment: string | null, times: readonly TimeRange[]): boolean {
  if (comment === null) return true;
  if (BEFORE.test(comment)) return times.every((time) => (lastTicketOf(comment, time) ?? time.to) > time.from);
  return !AT.test(comment) || times.some((time) => lastTicketOf(comment, time) !== null);
}

/** Whether a comment says no more than what times shown with "by appointment" and "last ticket" say already. */
export function isSaidByTimes(comment: string): boolean {
  return /^(by appointment|需?预约|last ticket [^;,]*)$/i.test(comment);
}
