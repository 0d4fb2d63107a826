import type { Topic } from "@/domain/matters/matter";
import { regionPrefix } from "@/domain/regions/region";
import { shanghaiTime } from "@/domain/time/shanghai";
import { byName, compareText, holdsWords, positionColumnsOf, positionOf } from "@/offline/data/places";
import type { OfferingRecord } from "@/offline/data/records";
import { servicePointsShown } from "@/offline/data/service-point-rows";
import { byCode, store } from "@/offline/data/store";
import { ringsOf } from "@/server/coverage/rings";
import type * as server from "@/server/coverage/rows";
import { positionOf as positionIn } from "@/server/positions/rows";
import { chineseFor } from "@/server/search/words";

/** Offerings that get a matter handled; as the server's `handles`. */
const handles = ({ mode }: OfferingRecord) => mode !== "assistance";

const inCodeOrder = (one: { code: string }, other: { code: string }) => compareText(one.code, other.code);

export const communitiesIn: typeof server.communitiesIn = async (region) => {
  const { rows } = store();
  const regions = byCode(rows.regions);
  const points = [...rows["service-points"]].filter((row) => positionOf(row)).sort(inCodeOrder);
  return rows.regions
    .filter(({ code, level }) => level === "village" && code.startsWith(regionPrefix(region)))
    .sort(inCodeOrder)
    .map((row) => {
      const township = row.parent ? regions.get(row.parent) : undefined;
      const station = positionOf(row) ? undefined : points.find((point) => point.region === row.code);
      return {
        code: row.code,
        name: row.name,
        township: township?.level === "township" ? { code: township.code, name: township.name } : null,
        position: positionIn({ ...positionColumnsOf(station ?? row), source: row.source }),
        station: station?.code ?? null,
      };
    });
};

export const postsMatching: typeof server.postsMatching = async (filter, at) => {
  const { isoDate } = shanghaiTime(filter.openAt ?? at);
  const { offeringsAt } = store();
  const rows = (await servicePointsShown({ ...filter, nouns: ["service-points"] }))
    .filter(
      ({ code, status, suspended_until: until = isoDate }) =>
        (!filter.matter || offeringsAt(code).some((each) => each.matter === filter.matter && handles(each))) &&
        (status === "active" || (status === "suspended" && until < isoDate)),
    )
    .sort(inCodeOrder);
  const posts = rows.flatMap((row) => {
    const position = positionIn(positionColumnsOf(row));
    return position ? [{ code: row.code, name: row.name, position }] : [];
  });
  return { posts, total: rows.length };
};

export const mattersHandledAt: typeof server.mattersHandledAt = async (servicePoints) => {
  const { rows, offeringsOf } = store();
  const asked = new Set(servicePoints);
  return rows.matters
    .flatMap((row) => {
      const places = offeringsOf(row.code).filter((each) => handles(each) && asked.has(each.service_point));
      return places.length > 0 ? [{ row, places }] : [];
    })
    .sort((one, other) => byName(one.row, other.row))
    .map(({ row: { code, name, topic }, places }) => ({
      code,
      name,
      topic: topic as Topic,
      servicePoints: places.map((each) => each.service_point).sort(compareText),
    }));
};

export const matterCodesNamed: typeof server.matterCodesNamed = async (q) => {
  const words = (await chineseFor(q))?.text ?? q;
  const named = store().rows.matters.filter((row) => holdsWords(row, words));
  return new Set(named.map(({ code }) => code));
};

export const countMatters: typeof server.countMatters = async () => store().rows.matters.length;

export const outlineOf: typeof server.outlineOf = async (region) =>
  ringsOf(
    store().rows["base-map"].find((row) => row.kind === "outline" && row.region === region.slice(0, 6))?.geometry,
  );
