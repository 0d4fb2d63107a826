import { jointLimit, jointVisits } from "@/domain/bundles/limit";
import { isImmediate, type ResultMatter } from "@/domain/plan/results";

/** A matter asked for, with what an estimate needs of it. */
export type EstimatedMatter = ResultMatter & { visits: number | null; venue: string | null };

/** Where the matters are done, as codes: what no place on the map handles, and what is only taken in. */
export type Whereabouts = {
  nowhere: readonly string[];
  intakeOnly: readonly string[];
  /** How many places on the map it takes to do all the others. */
  places: number;
};

/** A place that is not on the map (医疗机构, 派出所), with the matters done there; null where the data name none. */
export type ElsewherePlace = { venue: string | null; matters: string[] };

/** The places off the map, each kind once; a matter without a known place counts as a place of its own. */
export function elsewhereOf(
  matters: readonly Pick<EstimatedMatter, "code" | "venue">[],
  nowhere: readonly string[],
): ElsewherePlace[] {
  const places: ElsewherePlace[] = [];
  for (const { code, venue } of matters.filter((matter) => nowhere.includes(matter.code))) {
    const known = venue === null ? undefined : places.find((place) => place.venue === venue);
    if (known) known.matters.push(code);
    else places.push({ venue, matters: [code] });
  }
  return places;
}

/**
 * How long the matters take and how often one has to come. Every place is a visit of its own, on the map or off it; a
 * matter that is only taken in is not done at once, whatever it promises.
 */
export function estimateOf(matters: readonly EstimatedMatter[], { nowhere, intakeOnly, places }: Whereabouts) {
  const waiting = matters.map((matter) =>
    intakeOnly.includes(matter.code) && isImmediate(matter.promisedLimit) ? { ...matter, promisedLimit: null } : matter,
  );
  const elsewhere = elsewhereOf(matters, nowhere);
  const among = (codes: readonly string[]) => waiting.filter(({ code }) => codes.includes(code));
  const onMap = waiting.filter(({ code }) => !nowhere.includes(code));
  const visitsOnMap = onMap.length > 0 ? jointVisits(onMap) + Math.max(0, places - 1) : 0;
  const visitsElsewhere = elsewhere.map((place) => jointVisits(among(place.matters)));
  const limit = jointLimit(waiting);
  return {
    limit: { ...limit, unknown: limit.unknown.filter((code) => !intakeOnly.includes(code)) },
    visits: visitsElsewhere.reduce((sum, visits) => sum + visits, visitsOnMap),
    places: elsewhere.length + (onMap.length > 0 ? places : 0),
    elsewhere,
    intakeOnly: [...intakeOnly],
  };
}
