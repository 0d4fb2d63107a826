import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { offlineBuild } from "@/cli/offline/bundle";
import { temporaryFolder } from "@/cli/temporary-folder";
import type { SearchAnswer } from "@/domain/api/search";
import type { PlaceFilter } from "@/domain/map/place-filter";
import * as server from "@/offline/answers";
import type { CoverageRequest } from "@/server/coverage/queries";
import { buildPack } from "@/server/offline/pack";
import { readSearchCases } from "@/server/search/search-cases";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

type Server = typeof server;
let pack: Server & { hold(pack: unknown): void };

beforeAll(async () => {
  const file = path.join(temporaryFolder("offline"), "answers.mjs");
  await build(offlineBuild("offline/answers-from-pack.ts", file));
  pack = await import(/* @vite-ignore */ pathToFileURL(file).href);
  // As it arrives: what JSON cannot carry would be lost.
  pack.hold(JSON.parse(JSON.stringify(await buildPack())));
});

const near: [number, number] = [115.8582, 28.6989];
const at = new Date("2026-09-30T10:00:00+08:00");
const evening = new Date("2026-09-30T18:40:00+08:00");
const all = { limit: 500, offset: 0 };
const some = { limit: 20, offset: 20 };

/** Without projects: their lights are not in the pack. */
const unlit: PlaceFilter = { nouns: ["service-points", "facilities"] };

const markFilters: [string, PlaceFilter][] = [
  ["marks", {}],
  ["marks by words", { q: "九龙湖" }],
  ["marks of layers", { levelLayers: ["village"], facilityKind: ["hospital", "park"] }],
  ["marks in a region", { region: "360113006" }],
  ["marks around a place", { near, radius: 3000 }],
  ["marks of what is open", { openAt: evening }],
  ["marks of a matter", { matter: "M001" }],
];

const coverageFilters: [string, Partial<CoverageRequest>][] = [
  ["coverage", {}],
  ["coverage of a township by kind", { region: "360113006", kind: ["township-centre"], mode: "cycle" }],
  ["coverage of a matter", { matter: "M001", order: "name", minutes: 10 }],
  ["coverage of what is open", { openAt: evening, level: ["village"] }],
];

type Question = [string, (of: Server) => Promise<unknown>];

const questions: Question[] = [
  ["matters", ({ findMatters }) => findMatters({}, all)],
  ["a page of matters", ({ findMatters }) => findMatters({}, some)],
  ...["社保", "身份证 补办", "renew passport", "sbk", "魑魅魍魉"].map(
    (q): Question => [`matters by ${q}`, ({ findMatters }) => findMatters({ q }, all)],
  ),
  ["matters of topics", ({ findMatters }) => findMatters({ topic: ["birth", "elderly"], audience: "person" }, all)],
  ["matters near home", ({ findMatters }) => findMatters({ nearHome: true, level: ["village"] }, all)],
  ["delegated matters", ({ findMatters }) => findMatters({ delegated: true, initial: "G" }, all)],
  ["matters not delegated", ({ findMatters }) => findMatters({ delegated: false, nearHome: false }, all)],
  ["topics", async ({ countMattersByTopic }) => (await countMattersByTopic()).sort(byTopic)],
  ["departments", ({ listDepartments }) => listDepartments()],
  ["initials", ({ listMatterInitials }) => listMatterInitials()],
  ["places of a matter", ({ findMatterPlaces }) => findMatterPlaces("M001", {}, all, at)],
  ["places of a matter nearby", ({ findMatterPlaces }) => findMatterPlaces("M001", { near }, all, at)],
  ["places of a level", ({ findMatterPlaces }) => findMatterPlaces("M017", { near, level: ["village"] }, all, at)],
  ["places open then", ({ findMatterPlaces }) => findMatterPlaces("M001", { near, openAt: at }, some, at)],
  ["places after work", ({ findMatterPlaces }) => findMatterPlaces("M001", { afterWork: at }, all, at)],
  ["places by mode", ({ findMatterPlaces }) => findMatterPlaces("M001", { mode: ["full"] }, all, at)],
  ["service points", ({ findServicePoints }) => findServicePoints({}, all, at)],
  ["service points nearby", ({ findServicePoints }) => findServicePoints({ near, radius: 3000 }, all, at)],
  ["service points by words", ({ findServicePoints }) => findServicePoints({ q: "九龙湖", near }, all, at)],
  ["open service points", ({ findServicePoints }) => findServicePoints({ openAt: evening }, all, evening)],
  ["after work", ({ findServicePoints }) => findServicePoints({ afterWork: at, near }, all, at)],
  [
    "service points by what they have",
    ({ findServicePoints }) =>
      findServicePoints({ region: "360113", kind: ["township-centre"], amenity: ["wifi"], matter: "M001" }, all, at),
  ],
  [
    "service points in a box",
    ({ findServicePoints }) => findServicePoints({ bbox: [115.8, 28.6, 115.9, 28.7], near }, some, at),
  ],
  ["service points in English", ({ findServicePoints }) => findServicePoints({ q: "service center" }, some, at)],
  ["the next opening", ({ findNextOpening }) => findNextOpening({ near }, evening)],
  ["a service point", ({ getServicePoint }) => getServicePoint("360113006-centre", at, near)],
  ["a hall", ({ getServicePoint }) => getServicePoint("360113-hall", at)],
  ["no service point", ({ getServicePoint }) => getServicePoint("no-such-place", at)],
  ["what it offers", ({ findOfferedMatters }) => findOfferedMatters("360113006-centre", {}, all, at)],
  [
    "what it offers of a topic",
    ({ findOfferedMatters }) => findOfferedMatters("360113006-centre", { q: "补贴", topic: "elderly" }, all, at),
  ],
  ["amenities", ({ listAmenitiesInUse }) => listAmenitiesInUse()],
  ["facilities", ({ findFacilities }) => findFacilities({}, all)],
  ["facilities nearby", ({ findFacilities }) => findFacilities({ near, radius: 5000 }, some)],
  [
    "hospitals and schools",
    ({ findFacilities }) => findFacilities({ facilityKind: ["hospital", "school"], q: "江西" }, all),
  ],
  ["hospitals in English", ({ findFacilities }) => findFacilities({ q: "children's hospital" }, all)],
  ["schools by stage", ({ findFacilities }) => findFacilities({ schoolStage: ["higher", "unknown"] }, all)],
  ["a facility", ({ getFacility }) => getFacility("hospital-xiangya-jiangxi", at, near)],
  ["the base map", ({ getBaseMap }) => getBaseMap()],
  ...markFilters.map(
    ([name, filter]): Question => [name, ({ findMarks }) => findMarks({ ...filter, ...unlit }, evening)],
  ),
  ["places without a position", ({ countWithoutPosition }) => countWithoutPosition(unlit)],
  ["regions", ({ findRegions }) => findRegions({}, all)],
  ["regions by words", ({ findRegions }) => findRegions({ parent: "360113", q: "九龙湖" }, all)],
  ["communities", ({ listCommunities }) => listCommunities("360113")],
  ["bundles", ({ findBundles }) => findBundles({}, all)],
  ["bundles by words", ({ findBundles }) => findBundles({ topic: ["birth", "entry"], q: "开店" }, all)],
  ["bundles with a matter", ({ findBundles }) => findBundles({ matter: "M001", audience: "person" }, all)],
  ...["newborn", "afterlife", "school-entry", "retirement", "no-such-bundle"].map(
    (code): Question => [`bundle ${code}`, ({ getBundle }) => getBundle(code, { chosen: ["M061", "M088"], near, at })],
  ),
  ["a bundle nowhere near", ({ getBundle }) => getBundle("newborn", { chosen: [], at })],
  ...[["M001"], ["M001", "M017", "M008"], ["M003", "M006", "M022", "M067", "M133", "M138"]].map(
    (codes): Question => [
      `a plan for ${codes}`,
      async ({ getBasket, findPlan }) => {
        const { plan, places } = await findPlan(await getBasket(codes, at), { from: near, at });
        return { plan, places: Object.fromEntries(places.map((place) => [place.code, place])) };
      },
    ],
  ),
  ...(["walk", "cycle"] as const).flatMap((mode): Question[] => [
    [`a circle by ${mode}`, ({ findCircle }) => findCircle({ near, minutes: 15, mode, at })],
    [
      `a circle by ${mode} for words`,
      ({ findCircle }) => findCircle({ near, minutes: 10, mode, at: evening, q: "社保" }),
    ],
  ]),
  ...coverageFilters.map(
    ([name, filter]): Question => [
      name,
      ({ findCoverage }) =>
        findCoverage({ region: "360113", minutes: 15, mode: "walk", order: "worst", at, ...filter }),
    ],
  ),
  ["the outline", ({ outlineOf }) => outlineOf("360113006")],
  ["no outline", ({ outlineOf }) => outlineOf("999999")],
  ["codes", ({ unknownCodes }) => unknownCodes({ region: "999", matter: "M001", parent: "360113" })],
];

type Topic = Awaited<ReturnType<Server["countMattersByTopic"]>>[number];
const byTopic = (one: Topic, other: Topic) => (one.topic < other.topic ? -1 : 1);

describe("what the pack answers", () => {
  it.each(questions)("%s: as the server does", async (_, ask) => {
    expect(await ask(pack)).toEqual(await ask(server));
  });

  it("is the same for every guide", async () => {
    const { items } = await server.findMatters({}, all);
    for (const { code } of items)
      expect(await pack.getMatter(code, at), code).toEqual(await server.getMatter(code, at));
  });

  it.each(["360113", "360113006", "360113006001"])("region %s: as the server does, but for figures", async (code) => {
    const [one, other] = await Promise.all([pack.getRegion(code), server.getRegion(code)]);
    expect(one).toEqual(other && { ...other, counts: { ...other.counts, observations: 0 } });
  });

  it("finds the same first, and the same three, in 99 of 100 searches", async () => {
    const cases = readSearchCases("data/search-cases.csv");
    const [first, three]: [string[], string[]] = [[], []];
    const firstOf = ({ order: [group], ...answer }: SearchAnswer) =>
      group ? answer[group].map(({ code }) => `${group} ${code}`) : [];
    for (const { query } of cases) {
      const answers = [await pack.search(query, { limit: 3 }, at), await server.search(query, { limit: 3 }, at)];
      const [one, other] = answers.map(firstOf);
      const said = `${query}: ${one} for ${other}`;
      if (one?.[0] !== other?.[0]) first.push(said);
      if (`${one}` !== `${other}`) three.push(said);
    }
    expect(first.length / cases.length, first.join("\n")).toBeLessThan(0.005);
    expect(three.length / cases.length, three.join("\n")).toBeLessThan(0.01);
    // A thousand questions, each asked twice.
  }, 300_000);
});
