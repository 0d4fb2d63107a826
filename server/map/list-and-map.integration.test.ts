import { describe, expect, it } from "vitest";
import { facilityKinds } from "@/domain/facilities/facility";
import { mapLayers } from "@/domain/map/layers";
import { markNouns } from "@/domain/map/mark";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { layersToFilter } from "@/domain/map/search-params";
import { lightColours } from "@/domain/projects/light/light";
import { lightSign } from "@/domain/projects/light/light-sign";
import { projectCategorySchema, projectStageSchema } from "@/domain/projects/project";
import { seededRandom } from "@/domain/random/seeded-random";
import { servicePointKindSchema, servicePointLevelSchema } from "@/domain/service-points/service-point";
import { findFacilities } from "@/server/facilities/queries";
import { clustered } from "@/server/map/clustered";
import { countWithoutPosition, findMarks } from "@/server/map/queries";
import { findProjects } from "@/server/projects/queries";
import { findServicePoints } from "@/server/service-points/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const random = seededRandom(7);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const some = <T>(values: readonly T[]): T[] => values.filter(() => random() < 0.5);

const days = ["2026-11-21", "2026-05-31", "2024-01-31"].map((day) => new Date(`${day}T12:00:00+08:00`));

const parts: (() => PlaceFilter)[] = [
  () => ({ q: pick(["九龙湖", "社区", "医院", "江西", "sq", "园区", "xyz"]) }),
  () => ({ near: [115.7 + random() * 0.3, 28.5 + random() * 0.25], radius: 500 + random() * 15_000 }),
  () => ({ bbox: [115.7 + random() * 0.1, 28.4 + random() * 0.2, 115.85 + random() * 0.2, 28.65 + random() * 0.2] }),
  () => ({ region: pick(["360100", "360113", "360113006", "360103", "360113006201", "999999"]) }),
  () => ({ level: some(servicePointLevelSchema.options) }),
  () => ({ kind: some(servicePointKindSchema.options) }),
  () => ({ amenity: [pick(["wifi", "electronic-queue", "phone-charging"])] }),
  () => ({ openAt: new Date(Date.UTC(2026, 8, 24 + Math.floor(random() * 10), Math.floor(random() * 24), 15)) }),
  () => ({ afterWork: new Date(Date.UTC(2026, 8, 1 + Math.floor(random() * 60), 4)) }),
  () => ({ matter: pick(["M001", "M010", "M100", "none"]) }),
  () => ({ facilityKind: some(facilityKinds) }),
  () => ({ stage: some(projectStageSchema.options) }),
  () => ({ category: some(projectCategorySchema.options) }),
  () => ({ light: some(lightColours), litAt: pick(days) }),
  () => ({ department: pick(["区商务局", "一个政府部门负责", "none"]) }),
  () => ({ leadPost: pick(["分管工业的副区长", "none"]) }),
  () => ({ team: pick(["产业园区专班", "none"]) }),
  () => ({ nouns: some(markNouns) }),
  () => layersToFilter(some(mapLayers)),
];

const filters = Array.from({ length: 60 }, (_, index): [string, PlaceFilter] => {
  const filter = Object.assign({}, ...Array.from({ length: 1 + (index % 3) }, () => pick(parts)())) as PlaceFilter;
  return [JSON.stringify(filter), filter];
});

const all = { limit: 200, offset: 0 };

describe("the map shows what the lists say", () => {
  it.each([["everything", {}] as [string, PlaceFilter], ...filters])("%s", async (_, filter) => {
    const at = filter.openAt ?? filter.litAt ?? new Date("2026-09-30T10:00:00+08:00");
    const [marks, ...lists] = await Promise.all([
      findMarks(filter, at),
      findServicePoints(filter, all, at),
      findFacilities(filter, all),
      findProjects({ ...filter, litAt: at }, all),
    ]);
    expect(marks.total).toBe(lists.reduce((sum, list) => sum + list.total, 0));
    expect(marks.withoutPosition).toBe(await countWithoutPosition({ ...filter, litAt: at }));
    expect(marks.withoutPosition).toBe(marks.total - marks.features.length);

    for (const [index, noun] of markNouns.entries()) {
      const list = lists[index];
      if (!list || list.total > all.limit) continue;
      const listed = list.items.filter((item) => item.position).map((item) => item.code);
      const shown = marks.features
        .filter(({ properties }) => properties.n === noun)
        .map(({ properties }) => properties.c);
      expect(shown).toEqual(listed.sort());
    }
    const projects = new Map(lists[2].items.map((item) => [item.code, item]));
    for (const { properties } of marks.features) {
      const project = projects.get(properties.c);
      if (properties.n !== "projects" || !project) continue;
      expect([properties.g, properties.h]).toEqual([project.stage, lightSign(project.light)]);
    }
    if (filter.openAt) {
      for (const { properties } of marks.features) expect(["open", "closing-soon"]).toContain(properties.o);
    }
  });

  it("and its clusters count every mark once", async () => {
    const { features } = await findMarks({}, new Date());
    for (const zoom of [3, 9, 12, 15, 18]) {
      const counts = clustered(features, undefined, zoom).map(({ properties }) =>
        "cluster" in properties ? properties.count : 1,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(features.length);
    }
  });
});

describe("opening hours", () => {
  it.each([
    "2026-09-30T10:00:00+08:00",
    "2026-09-30T11:45:00+08:00",
    "2026-10-01T10:00:00+08:00",
    "2026-10-10T12:30:00+08:00",
  ])("at %s: the filter finds exactly the places that say open", async (instant) => {
    const at = new Date(instant);
    const everything = await findMarks({ nouns: ["service-points"] }, at);
    const open = await findMarks({ openAt: at }, at);
    const saysOpen = everything.features.filter(({ properties }) =>
      ["open", "closing-soon"].includes(properties.o ?? ""),
    );
    expect(open.features).toEqual(saysOpen);
  });
});
