/** Units in which tables give their numbers, and how much of the stored one each is. */
export const units = {
  yuan: { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 },
  "square-metres": { 平方米: 1, 万平方米: 1e4, 亩: 2000 / 3, 公顷: 1e4, 平方公里: 1e6 },
  metres: { 米: 1, 公里: 1e3 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;
/** What a column measures; the first unit of each is the stored one. */
export type Dimension = keyof typeof units;

/** Other spellings, after NFKC: ㎡ is m2. */
const spellings: Readonly<Record<string, string>> = {
  人民币元: "元",
  人民币万元: "万元",
  万: "万元",
  亿: "亿元",
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  万m2: "万平方米",
  万平米: "万平方米",
  ha: "公顷",
  km2: "平方公里",
  平方千米: "平方公里",
  m: "米",
  km: "公里",
  千米: "公里",
};

const IN_BRACKETS = /\s*(?:\((?:单位)?[:\s]*([^()]{1,8})\)|[/:](?:单位:)?([^/:()]{1,8}))\s*$/u;

/** What a header says beside its name: `总投资（万元）` → 总投资, 万元. Null where it names no unit. */
export function unitInHeader(header: string): { name: string; unit: string } | null {
  const plain = header.normalize("NFKC").trim();
  const found = IN_BRACKETS.exec(plain);
  const unit = found && knownUnit(found[1] ?? found[2] ?? "");
  return unit ? { name: plain.slice(0, found.index), unit } : null;
}

/** How many of the stored unit one of the named ones is; null where the unit measures something else. */
export function factorOf(dimension: Dimension, unit: string): number | null {
  const factors: Readonly<Record<string, number>> = units[dimension];
  return Object.hasOwn(factors, unit) ? (factors[unit] ?? null) : null;
}

function knownUnit(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const unit = spellings[plain] ?? plain;
  return Object.values(units).some((each) => Object.hasOwn(each, unit)) ? unit : null;
}

const NUMBER = /^(-?[\d,]+(?:\.\d+)?)\s*([^\d\s].*)?$/u;

/**
 * A cell's text with its numbers in the stored unit: `1.2` of 万元 → `12000`. A unit in the cell itself goes before
 * that of the header; text that is no number is left as it is. Pairs (`自筹=3；专项债=2`) are put one by one.
 */
export function inStoredUnit(text: string, dimension: Dimension, factor: number): string {
  return text
    .split(/([；;])/u)
    .map((part) => {
      const at = Math.max(part.lastIndexOf("="), part.lastIndexOf("＝")) + 1;
      return part.slice(0, at) + scaled(part.slice(at), dimension, factor);
    })
    .join("");
}

function scaled(text: string, dimension: Dimension, factor: number): string {
  const [, number, own] = NUMBER.exec(text.normalize("NFKC").trim()) ?? [];
  if (number === undefined) return text;
  const unit = own === undefined ? null : knownUnit(own);
  const named = unit === null ? null : factorOf(dimension, unit);
  const times = own === undefined ? factor : named;
  // Thousands in the wrong places, and units that nobody knows, are for the cell to refuse.
  const value = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(number) ? Number(number.replaceAll(",", "")) : Number.NaN;
  if (times === null || Number.isNaN(value) || (times === 1 && own === undefined)) return text;
  return String(Number((value * times).toPrecision(15)));
}

/** An amount of the stored unit as a person says it: 120000000 → 1.2 亿元. */
export function amountInWords(value: number, dimension: Dimension): string {
  const all: [string, number][] = Object.entries(units[dimension]);
  const named = all.filter(([unit]) => !["千元", "百万元", "亩", "公顷"].includes(unit));
  const [unit, factor] = named.findLast(([, each]) => Math.abs(value) >= each) ?? named[0] ?? (["", 1] as const);
  return `${Number((value / factor).toPrecision(6))} ${unit}`;
}
