import { shanghaiTime } from "@/domain/time/shanghai";
import { toldDistance } from "@/domain/travel/precision";
import { dateFormat, numberFormat } from "./formatters";
import { type Locale, languageTags } from "./locales";

const words = {
  zh: {
    metres: "米",
    kilometres: "公里",
    yuan: "元",
    area: "㎡",
    squareKilometres: "平方公里",
    about: "约 #",
    nearby: "附近",
  },
  en: {
    metres: "m",
    kilometres: "km",
    yuan: "CNY",
    area: "m²",
    squareKilometres: "km²",
    about: "about #",
    nearby: "nearby",
  },
} as const satisfies Record<Locale, object>;

/** Large sums as each language counts them, the largest step first. */
const moneySteps: Record<Locale, { from: number; unit: string }[]> = {
  zh: [
    { from: 1e8, unit: "亿" },
    { from: 1e4, unit: "万" },
  ],
  en: [
    { from: 1e9, unit: " billion" },
    { from: 1e6, unit: " million" },
  ],
};

/** A number with its thousands grouped and at most `digits` decimals. */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  return numberFormat(locale, digits).format(value);
}

/** A distance as one says it: `650 米`, `1.2 公里`, `12 公里`. Nobody walks to the metre, so it is rounded to ten. */
export function formatDistance(metres: number, locale: Locale): string {
  const { metres: m, kilometres: km } = words[locale];
  const tens = Math.max(10, Math.round(metres / 10) * 10);
  if (tens < 1000) return `${tens} ${m}`;
  const kilometres = metres / 1000;
  return `${formatNumber(kilometres, locale, kilometres < 10 ? 1 : 0)} ${km}`;
}

/** How far something lies from something else, to the metre where that can matter: `12 米`, `1.2 公里`, `1,248 公里`. */
export function formatShift(metres: number, locale: Locale): string {
  return metres < 1000 ? `${formatNumber(metres, locale, 0)} ${words[locale].metres}` : formatDistance(metres, locale);
}

/**
 * The way to a place whose own position may be `precision` metres off, never more exact than that: `650 米`,
 * `约 2.3 公里`, or `附近` where the place may as well be here: by how much it may be off is said
 * beside it. Straight line, in metres.
 *
 * @param away what is said with a distance, such as `距你 650 米`.
 */
export function formatPlaceDistance(
  metres: number,
  precision: number | null | undefined,
  locale: Locale,
  away: (distance: string) => string = (distance) => distance,
): string {
  const { kind, metres: told } = toldDistance(metres, precision);
  const text = formatDistance(told, locale);
  if (kind === "exact") return away(text);
  const inexact = words[locale][kind].replace("#", text);
  return kind === "nearby" ? inexact : away(inexact);
}

/** How far off a position may be, in the step nearest to what the source says: `50 米`, `1.2 公里`. */
export function formatPrecision(metres: number, locale: Locale): string {
  return metres < 10 ? `${formatNumber(metres, locale, 0)} ${words[locale].metres}` : formatDistance(metres, locale);
}

/** A sum of yuan: `24 亿元`, `3,942.08 万元`; in English `CNY 2.4 billion`. */
export function formatMoney(yuan: number, locale: Locale): string {
  const step = moneySteps[locale].find((each) => Math.abs(yuan) >= each.from);
  const amount = formatNumber(step ? yuan / step.from : yuan, locale);
  const unit = step?.unit ?? "";
  return locale === "zh" ? `${amount} ${unit}${words.zh.yuan}` : `${words.en.yuan} ${amount}${unit}`;
}

/** An area: `53,509.96 ㎡`; whole square kilometres as such; in Chinese from ten thousand whole hundreds on in 万: `18.7 万㎡`. */
export function formatArea(squareMetres: number, locale: Locale): string {
  if (squareMetres >= 1e6 && squareMetres % 1e6 === 0) {
    return `${formatNumber(squareMetres / 1e6, locale)} ${words[locale].squareKilometres}`;
  }
  const tenThousands = squareMetres / 1e4;
  const isRound = Math.abs(squareMetres % 100) < 1e-6;
  if (locale === "zh" && tenThousands >= 1 && isRound)
    return `${formatNumber(tenThousands, locale)} 万${words.zh.area}`;
  return `${formatNumber(squareMetres, locale)} ${words[locale].area}`;
}

/** An instant in the district's own time, its day written as `formatPeriod` writes days: `23 Nov 2026, 09:23`. */
export function formatMoment(at: Date, locale: Locale, withSeconds = false): string {
  return dateFormat(locale === "en" ? "en-GB" : languageTags[locale], {
    timeZone: "Asia/Shanghai",
    dateStyle: "medium",
    timeStyle: withSeconds ? "medium" : "short",
  }).format(at);
}

/** The day of an instant in the district's own time, written as `formatPeriod` writes days: `23 Nov 2026`. */
export function formatDay(at: Date, locale: Locale): string {
  return formatPeriod(shanghaiTime(at).isoDate, locale);
}

/** The time of an instant on a day that goes without saying: `09:23`. */
export function formatClock(at: Date, locale: Locale): string {
  return dateFormat(locale === "en" ? "en-GB" : languageTags[locale], {
    timeZone: "Asia/Shanghai",
    timeStyle: "short",
  }).format(at);
}

/** A day, month or year, as exact as it is known: `2024年2月29日`, `2024年2月`, `2024年`. Other text stays as it is. */
export function formatPeriod(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return dateFormat(locale === "en" ? "en-GB" : languageTags[locale], {
    timeZone: "UTC",
    year: "numeric",
    month: month ? (locale === "zh" ? "long" : "short") : undefined,
    day: day ? "numeric" : undefined,
  }).format(instant);
}
