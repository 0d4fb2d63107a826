import { readChineseHours } from "@/domain/service-points/chinese-hours";
import type { OpeningHours } from "@/domain/service-points/opening-hours";
import type { HoursReason } from "@/domain/service-points/opening-hours-reader";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";

/**
 * `text`: what is kept. Of what is not understood `where` is the part, and `at` its offset in the text as typed, from
 * 0; null where it is Chinese.
 */
export type HoursRead =
  | { ok: true; text: string; hours: OpeningHours }
  | { ok: false; reason: HoursReason; where: string; at: number | null };

const CHINESE = /[\u4e00-\u9fff]/u;
const WHERE_LENGTH = 20;

/** Opening hours as an import and a form read them: the kept syntax as written, else what says the same in another spelling. */
export function readHours(text: string): HoursRead {
  const written = parseOpeningHours(text);
  if (written.ok) return { ok: true, text, hours: written.hours };
  // Full-width digits and colons mean the same; only then is the spelling changed.
  const plain = text.normalize("NFKC").trim();
  const respelt = parseOpeningHours(plain);
  if (respelt.ok) return { ok: true, text: plain, hours: respelt.hours };
  const inChinese = readChineseHours(text);
  const kept = inChinese.ok ? parseOpeningHours(inChinese.text) : null;
  if (inChinese.ok && kept?.ok) return { ok: true, text: inChinese.text, hours: kept.hours };
  const { reason, at } = written;
  if (!inChinese.ok && CHINESE.test(text.replace(/"[^"]*"/gu, ""))) {
    return { ok: false, reason: "unexpected", where: inChinese.part, at: null };
  }
  return { ok: false, reason, where: text.slice(at, at + WHERE_LENGTH), at };
}
