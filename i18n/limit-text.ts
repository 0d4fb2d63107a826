import type { Locale } from "@/i18n/locales";

const counted = (count: string, one: string) => `${Number(count)} ${one}${Number(count) === 1 ? "" : "s"}`;

/** Limits as catalogues write them. */
const forms: readonly [RegExp, (count: string) => string][] = [
  [/^(\d+)\s*个?工作日$/, (count) => counted(count, "working day")],
  [/^(\d+)\s*(?:个?自然日|日|天)$/, (count) => counted(count, "day")],
  [/^(\d+)\s*个月$/, (count) => counted(count, "month")],
  [/^(\d+)\s*小时$/, (count) => counted(count, "hour")],
  [/^(?:即时|当场|即办)()$/, () => "on the spot"],
  [/^按法定()$/, () => "the legal limit"],
  [/^预约()$/, () => "by appointment"],
  [/^年度审核()$/, () => "once a year"],
  [/^年度发放()$/, () => "paid once a year"],
];

function plain(limit: string): string | null {
  for (const [form, say] of forms) {
    const match = form.exec(limit.trim());
    if (match) return say(match[1] ?? "");
  }
  return null;
}

/**
 * A limit in English, where it is a plain stretch of time or from one to another; null where the official words have to
 * stand. `note` is what they say besides in brackets (for whom, where), in Chinese.
 */
export function limitText(limit: string, locale: Locale): { text: string; note: string | null } | null {
  if (locale === "zh") return null;
  const [, told = "", note = null] = /^([^（]+)(（.+）)?$/.exec(limit) ?? [];
  const ends = told.split("至").map(plain);
  const text = ends.every((end) => end !== null) ? ends.join(" to ") : null;
  return text === null ? null : { text, note };
}
