/** What a number may be; null stands for none that exists. */
export type PhoneShape = "landline" | "local" | "mobile" | "short" | "service";

/** 110 and its like, 12345 and the other five digits of public services (12329, 12333, 12366). */
const SHORT = /^(110|119|120|122|12\d{3})$/;
/** 11 digits: 高陵县 published mobile numbers of 12. */
const MOBILE = /^1[3-9]\d{9}$/;
/** 400 and 800 numbers, and the five or six digits of banks and companies. */
const SERVICE = /^([48]00\d{7}|9[56]\d{3,4})$/;
const LOCAL = /^[2-8]\d{6,7}$/;

/** Area codes whose numbers all have eight digits, besides those of three digits (010, 021 …). */
const EIGHT_DIGITS = ["0791"];

export type ReadPhone = { shape: PhoneShape; areaCode: string | null };

/**
 * Reads a telephone number by its shape (domain.md §2.1.5, rule 16): landline of area code and 8 digits in Nanchang, 7 or
 * 8 elsewhere, mobile of 11, short code with or without area code. An extension stands behind a second hyphen.
 *
 * @param areaCode of the district, by which a number without one is told.
 * @returns null where no number has that shape; it was mistyped.
 */
export function readPhone(number: string, areaCode: string | null): ReadPhone | null {
  const parts = national(number)
    .split(/[-\s()（）]+/)
    .filter(Boolean);
  const whole = plain(parts.join(""), areaCode);
  const hasExtension = parts.length > 1 && /^\d{1,6}$/.test(parts.at(-1) ?? "");
  return whole ?? (hasExtension ? plain(parts.slice(0, -1).join(""), areaCode) : null);
}

/** As one dials it within the country: +86 791 … → 0791 …. */
function national(number: string): string {
  if (!number.startsWith("+86")) return number;
  const rest = number.slice("+86".length).replace(/^[ -]+/, "");
  return /^(0|1[3-9]|[48]00)/.test(rest) ? rest : `0${rest}`;
}

function plain(digits: string, areaCode: string | null): ReadPhone | null {
  if (SHORT.test(digits)) return { shape: "short", areaCode: null };
  if (SERVICE.test(digits)) return { shape: "service", areaCode: null };
  if (MOBILE.test(digits)) return { shape: "mobile", areaCode: null };
  const [, area = "", rest = ""] = /^(010|02\d|0[3-9]\d{2})(\d+)$/.exec(digits) ?? [];
  if (SHORT.test(rest)) return { shape: "short", areaCode: area };
  if (area) return isLocal(rest, area) ? { shape: "landline", areaCode: area } : null;
  return isLocal(digits, areaCode) ? { shape: "local", areaCode: null } : null;
}

function isLocal(digits: string, areaCode: string | null): boolean {
  const onlyEight = areaCode !== null && (areaCode.length === 3 || EIGHT_DIGITS.includes(areaCode));
  return LOCAL.test(digits) && (digits.length === 8 || !onlyEight);
}

/** The area code that a district's hotline shows: 0791-12345 → 0791; null where it has none. */
export function areaCodeOf(hotline: string): string | null {
  return readPhone(hotline, null)?.areaCode ?? null;
}
