import type { Locale } from "@/i18n/locales";

const counted = (count: string, one: string) => `${Number(count)} ${one}${Number(count) === 1 ? "" : "s"}`;

/** Limits as catalogues write them, whole: what says more (for whom, from when) is left in their words. */
const forms: readonly [RegExp, (count: string) => string][] = [
  [/^(\d+)\s*个?工作日$/, (count) => counted(count, "working day")],
  [/^(\d+)\s*(?:个?自然日|日|天)$/, (count) => counted(count, "day")],
  [/^(\d+)\s*个月$/, (count) => counted(count, "month")],
  [/^(\d+)\s*小时$/, (count) => counted(count, "hour")],
  [/^(?:即时|当场|即办)()$/, () => "on the spot"],
];

/** A limit in English, where it is a plain stretch of time; null where the official words have to stand. */
export function limitText(limit: string, locale: Locale): string | null {
  if (locale === "zh") return null;
  for (const [form, say] of forms) {
    const match = form.exec(limit.trim());
    if (match) return say(match[1] ?? "");
  }
  return null;
}
