import type { OfferedMatter } from "@/domain/matters/matter";
import type { Window } from "@/domain/service-points/service-point";
import type { ValueQuality } from "@/domain/truth/quality";
import { cite } from "@/offline/data/citations";
import { matterSummary } from "@/offline/data/matter-rows";
import { byName, holdsWords, inOrder, pageOfRows } from "@/offline/data/places";
import { byLevel, servicePointRow, servicePointsShown } from "@/offline/data/service-point-rows";
import { byCode, store } from "@/offline/data/store";
import { offeringVerification } from "@/offline/data/verifications";
import { pageOf } from "@/server/lists/page-request";
import { offeringOf } from "@/server/matters/rows";
import { afterWorkFinder, opener } from "@/server/service-points/opening";
import type * as server from "@/server/service-points/queries";
import { servicePointOf, servicePointSummaryOf } from "@/server/service-points/rows";
import { placeOfToday } from "@/server/service-points/successor";
import { told } from "@/server/verification/rows";

export const findServicePoints: typeof server.findServicePoints = async (filter, page, at) => {
  const found = inOrder(await servicePointsShown(filter), filter.near, byLevel);
  const open = opener(at);
  const afterWork = afterWorkFinder(filter.afterWork);
  const offers = filter.matter ? store().offeringsOf(filter.matter) : [];
  const modes = new Map(offers.map(({ service_point: place, mode }) => [place, mode]));
  const items = pageOfRows(found, page).map((placed) =>
    servicePointSummaryOf({ ...servicePointRow(placed, at), mode: modes.get(placed.row.code) }, open, afterWork),
  );
  return pageOf(items, found.length, page);
};

export const getServicePointName: typeof server.getServicePointName = async (code) =>
  byCode(store().rows["service-points"]).get(code)?.name ?? null;

export const hasServicePoint: typeof server.hasServicePoint = async (code) =>
  byCode(store().rows["service-points"]).has(code);

export const getServicePoint: typeof server.getServicePoint = async (code, at, near) => {
  const { rows, offeringsAt } = store();
  const row = byCode(rows["service-points"]).get(code);
  if (!row) return null;
  const [placed] = inOrder([row], near);
  const offered = offeringsAt(code);
  const windows = rows.windows.filter((each) => each.service_point === code);
  return servicePointOf(servicePointRow(placed ?? { row, distance: null }, at), opener(at), at, {
    windows: windows.map((window) => ({
      code: window.code,
      name: window.name,
      kind: window.kind as Window["kind"],
      quality: window.quality as ValueQuality,
      note: window.note ?? null,
      source: cite(window.source, window.section),
      matterCount: offered.filter((each) => each.window === window.code).length,
    })),
    matterCount: offered.length,
    positionSource: row.position_source ? cite(row.position_source) : null,
    movedTo: row.status === "moved" && row.moved_to ? await placeOfToday(code, row.moved_to) : null,
  });
};

export const findOfferedMatters: typeof server.findOfferedMatters = async (code, { q, topic, window }, page, at) => {
  const { rows, offeringsAt } = store();
  const matters = byCode(rows.matters);
  const found = offeringsAt(code)
    .filter((offering) => !window || offering.window === window)
    .flatMap((offering) => {
      const matter = matters.get(offering.matter);
      return matter ? [{ offering, matter }] : [];
    })
    .filter(({ matter }) => (!q || holdsWords(matter, q)) && (!topic || matter.topic === topic))
    .sort((a, b) => byName(a.matter, b.matter));
  const items = pageOfRows(found, page).map(({ offering, matter }): OfferedMatter => {
    const offerings = told("offerings", offeringVerification(code, matter.code, at), at);
    return {
      ...matterSummary(matter),
      ...offeringOf({
        mode: offering.mode,
        window: offering.window ?? null,
        delegated: offering.delegated ?? false,
        offering_quality: offering.quality,
      }),
      verifiedAt: offerings.verifiedAt,
      verification: { offerings },
    };
  });
  return pageOf(items, found.length, page);
};
