import { type Finding, fail, has, type Rule, unknown } from "@/domain/publishing/gate/finding";
import { missingElements } from "@/domain/publishing/gate/guide-rules";
import { contactFindings, shapeFindings } from "@/domain/publishing/gate/phone-rules";
import { type GateContext, type GateServicePoint, placeGroups } from "@/domain/publishing/gate/record";
import { readHours } from "@/domain/service-points/read-hours";
import { openByOmission } from "@/domain/service-points/unsaid-holidays";
import { holidayCalendar } from "@/domain/time/holidays";
import { shanghaiTime } from "@/domain/time/shanghai";
import { isCertain } from "@/domain/truth/quality";
import { type Freshness, freshnessOf, isPastLimit } from "@/domain/verification/freshness";

type PlaceRule = Rule<GateServicePoint, GateContext>;

/** 10 (audit script), of a service point. */
export const placeContacts: PlaceRule = {
  number: 10,
  check: ({ phones }, { areaCode }) => contactFindings(phones, areaCode),
};

/** 16, of a service point; without a number there is none to judge, which rule 18 tells. */
export const placePhones: PlaceRule = {
  number: 16,
  check: ({ phones }, { areaCode }) => (phones.length === 0 ? [unknown("phones")] : shapeFindings(phones, areaCode)),
};

/** 18, of the eight elements those that a place answers for: name, place, time, telephone. */
export const placeElements: PlaceRule = {
  number: 18,
  check({ name, address, openingHours, hoursQuality, phones }) {
    const missing = missingElements([
      ["name", "name", has(name)],
      ["place", "address", has(address)],
      ["time", "openingHours", has(openingHours)],
      ["phone", "phones", phones.length > 0],
    ]);
    const isMadeUp = has(openingHours) && (hoursQuality === "sample" || hoursQuality === "unknown");
    return isMadeUp ? [...missing, fail("openingHours", "hours-sample", { quality: hoursQuality })] : missing;
  },
};

/** 19, of a service point: each group of its fields verified within the group's limit; told of the one longest ago. */
export const placeIsFresh: PlaceRule = {
  number: 19,
  check({ verifications }, { at, limits }) {
    const age = ({ days }: Freshness) => days ?? Number.POSITIVE_INFINITY;
    const [oldest] = placeGroups
      .map((group) => freshnessOf(verifications[group], limits[group], at))
      .filter(({ state }) => isPastLimit(state))
      .sort((a, b) => (age(a) === age(b) ? 0 : age(b) - age(a)));
    return oldest ? [fail("verifiedAt", "place-not-fresh", { state: oldest.state, days: oldest.days ?? 0 })] : [];
  },
};

/** 20, of a service point: who moved says where to, and a place that serves can be found by something. */
export const somewhereToGo: PlaceRule = {
  number: 20,
  check({ status, movedTo, address, landmark, positionQuality }) {
    if (status === "moved") return has(movedTo) ? [] : [fail("movedTo", "moved-nowhere")];
    const canBeFound = has(address) || has(landmark) || positionQuality !== "unknown";
    return canBeFound ? [] : [fail("address", "nowhere-to-go")];
  },
};

/** 21 (ours, beside the twenty): a position that was measured, marked by hand or read off a public map. */
export const positionIsCertain: PlaceRule = {
  number: 21,
  check({ positionQuality }): Finding[] {
    if (positionQuality === "unknown") return [fail("position", "position-missing")];
    return isCertain(positionQuality) ? [] : [fail("position", "position-uncertain", { quality: positionQuality })];
  },
};

/** 22 (ours): an import asks the same of a whole file. Piers and boats are there, too, so it is for a person to look. */
export const positionIsOnLand: PlaceRule = {
  number: 22,
  check: ({ inWater }) => (inWater ? [fail("position", "position-in-water")] : []),
};

/** 23 (ours): hours by weekdays say what holds on public holidays; else the place counts as open on them. */
export const holidaysAreSaid: PlaceRule = {
  number: 23,
  concerns: ({ openingHours }) => has(openingHours),
  check({ openingHours }, { at }) {
    const read = readHours(openingHours ?? "");
    if (!read.ok) return [unknown("openingHours")];
    const open = openByOmission(read.hours, shanghaiTime(at).isoDate, holidayCalendar);
    return open ? [fail("openingHours", "holidays-unsaid", { holiday: open.name ?? "other", date: open.isoDate })] : [];
  },
};
