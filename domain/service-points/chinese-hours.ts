import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";

/** What became of hours in Chinese: the text in the syntax that is kept, or the part that nobody understands. */
export type ChineseHours = { ok: true; text: string } | { ok: false; part: string };

const MINUTES = 1440;
const weekdays = "一二三四五六日";
const names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const WORKDAYS = [0, 1, 2, 3, 4];
const DAY = "([一二三四五六日天])";
const WEEKDAY = new RegExp(`(?:周|星期|礼拜)${DAY}(?:-(?:周|星期|礼拜)?${DAY})?`, "uy");
/** 周一、三、五 and 周六日. */
const NEXT_WEEKDAY = new RegExp(`[、,和及]?${DAY}(?:-${DAY})?`, "uy");
const HALF = "(上午|早上|早|下午|晚上|晚|中午)?\\s*";
const TIME = new RegExp(`${HALF}(\\d{1,2}):(\\d{2})-(次日|第二天)?${HALF}(\\d{1,2}):(\\d{2})`, "uy");
const ALWAYS = /(?:全天)?24(?:小时|h)(?:自助|开放|服务|营业|不打烊)*/uy;
const CLOSED = /不(?:对外)?(?:上班|办公|开放|营业|办理|服务)|除外|休息|闭馆|休馆|休|顺延/uy;
const FILLING =
  /中午不(?:休息?|断档|打烊)|(?:(?:办公|服务|开放|营业|办理|工作|受理|接待|上班|对外|窗口)*时间)|照常|正常|均可办理|(?:对外)?(?:开放|营业|办公|上班|办理|服务)|[、,;:。()\s]|和|及|与|为|国家/uy;

/** Groups of days by their word; PH are public holidays. */
const groups: readonly (readonly [RegExp, { days: readonly number[]; holidays?: boolean; workdays?: boolean }])[] = [
  [/(?:法定)?(?:工作日|上班日)/uy, { days: WORKDAYS, workdays: true }],
  [/(?:国家)?(?:法定)?(?:节假日|假日|节日)/uy, { days: [], holidays: true }],
  [/周末|双休日?|周六日|休息日/uy, { days: [5, 6] }],
  [/每天|每日|天天|全年(?:无休)?|无休|全周/uy, { days: [0, 1, 2, 3, 4, 5, 6] }],
];

type Rule = { days: Set<number>; holidays: boolean; times: string[]; closed: boolean };

/**
 * Reads opening hours as offices write them (`周一至周五 9:00-12:00，13:00-17:00`, `工作日上午9点到12点，法定节假日除外`)
 * into the kept syntax. Nothing is guessed: a part that is not understood is named.
 */
export function readChineseHours(text: string): ChineseHours {
  const reading = new Reading(plain(text));
  if (!reading.run()) return { ok: false, part: reading.rest() };
  const written = reading.written();
  return written !== "" && parseOpeningHours(written).ok ? { ok: true, text: written } : { ok: false, part: text };
}

/** One spelling of signs and clock times: 上午９点半到１２点 → 上午9:30-12:00. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(\d{1,2})[点时]半/gu, "$1:30")
    .replace(/(\d{1,2})[点时](\d{1,2})分?/gu, (_, hour: string, minute: string) => `${hour}:${minute.padStart(2, "0")}`)
    .replace(/(\d{1,2})(?:点钟?|时)(?!间)/gu, "$1:00")
    .replace(/\s*(?:至|到|—+|–|~|－|-+)\s*/gu, "-");
}

class Reading {
  readonly #text: string;
  readonly #rules: Rule[] = [];
  #at = 0;
  #hasWorkdays = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns false where something was not understood, which then stands in `rest()`. */
  run(): boolean {
    while (this.#at < this.#text.length) {
      if (!(this.#days() || this.#times() || this.#take(FILLING))) return false;
    }
    return this.#rules.every(({ times, closed }) => closed || times.length > 0);
  }

  rest(): string {
    return (/^[^,;。、()]*/u.exec(this.#text.slice(this.#at))?.[0] || this.#text).slice(0, 20);
  }

  written(): string {
    const rules = this.#rules.map(({ days, holidays, times, closed }) => {
      const named = [...daysText(days), ...(holidays ? ["PH"] : [])].join(",");
      return [...(named ? [named] : []), closed ? "off" : times.join(",")].join(" ");
    });
    const speaksOfHolidays = this.#rules.some(({ holidays }) => holidays);
    return [...rules, ...(this.#hasWorkdays && !speaksOfHolidays ? ["PH off"] : [])].join("; ");
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }

  /** The rule that further days belong to: a new one as soon as the last has its times. */
  #open(): Rule {
    const last = this.#rules.at(-1);
    if (last && last.times.length === 0 && !last.closed) return last;
    const rule = { days: new Set<number>(), holidays: false, times: [], closed: false };
    this.#rules.push(rule);
    return rule;
  }

  #days(): boolean {
    for (const [pattern, { days, holidays = false, workdays = false }] of groups) {
      if (!this.#take(pattern)) continue;
      const rule = this.#open();
      for (const day of days) rule.days.add(day);
      rule.holidays ||= holidays;
      this.#hasWorkdays ||= workdays;
      return true;
    }
    let found = this.#take(WEEKDAY);
    if (!found) return false;
    const { days } = this.#open();
    for (; found; found = this.#take(NEXT_WEEKDAY)) for (const day of span(found[1], found[2])) days.add(day);
    return true;
  }

  #times(): boolean {
    if (this.#take(CLOSED)) {
      const rule = this.#rules.at(-1);
      if (!rule || rule.times.length > 0) return false;
      rule.closed = true;
      return true;
    }
    const started = this.#at;
    const found = this.#take(TIME);
    const time = found ? timeText(found) : this.#take(ALWAYS) && "00:00-24:00";
    if (!time) {
      this.#at = started;
      return false;
    }
    const last = this.#rules.at(-1);
    (last && !last.closed ? last : this.#open()).times.push(time);
    return true;
  }
}

function span(from = "", to = from): number[] {
  const place = (day: string) => weekdays.indexOf(day === "天" ? "日" : day);
  const length = ((place(to) - place(from) + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (place(from) + step) % 7);
}

/** Every day needs no word; three days and more in a row are a range. */
function daysText(days: ReadonlySet<number>): string[] {
  if (days.size === 7) return [];
  const sorted = [...days].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  if (sorted.length > 2 && last - first + 1 === sorted.length) return [`${names[first]}-${names[last]}`];
  return sorted.map((day) => names[day] ?? "");
}

/** Null where it would end before it begins: 上午8:30-5:30 is a slip, no night. */
function timeText([
  ,
  half = "",
  hour = "",
  minute = "",
  next,
  half2 = half,
  hour2 = "",
  minute2 = "",
]: RegExpExecArray) {
  const from = onClock(half, Number(hour)) * 60 + Number(minute);
  const to = onClock(half2, Number(hour2)) * 60 + Number(minute2);
  if (Number(minute) > 59 || Number(minute2) > 59 || Math.max(from, to) > MINUTES || (to <= from && !next)) return null;
  return `${clock(from)}-${clock(to)}`;
}

function onClock(half: string, hour: number): number {
  const isLate = half === "下午" || half.startsWith("晚") || (half === "中午" && hour < 3);
  return isLate && hour < 12 ? hour + 12 : hour;
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
