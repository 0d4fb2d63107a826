import { describe, expect, it } from "vitest";
import type { LoadedCount } from "@/domain/indicators/indicator";
import { findFiguresBeside, findIndicators, listTopics } from "@/server/indicators/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const everything = { limit: 2_000, offset: 0 };
const figuresIn = (items: { observations: unknown[] }[]) =>
  items.reduce((sum, { observations }) => sum + observations.length, 0);

describe.each([[{}], [{ region: "360113" }], [{ q: "学校" }], [{ region: "360103", q: "停车" }], [{ q: "zzzz" }]])(
  "indicators of %o",
  (filter) => {
    it("come page by page in one order, the topic with most figures first", async () => {
      const whole = await findIndicators(filter, everything);
      const pages = [];
      for (let offset = 0; offset < whole.total; offset += 7) {
        pages.push(...(await findIndicators(filter, { limit: 7, offset })).items);
      }
      expect(pages).toEqual(whole.items);
      expect(whole.items).toHaveLength(whole.total);
      const topics = await listTopics(filter);
      expect([...new Set(whole.items.map(({ topic }) => topic))]).toEqual(topics.map(({ topic }) => topic));
      expect(topics.map(({ figures }) => figures)).toEqual(
        topics.map(({ topic }) => figuresIn(whole.items.filter((each) => each.topic === topic))),
      );
    });
  },
);

it.each(["GDP", "gross domestic product", "地区生产总值"])(
  "figures are found by what people call them: %s",
  async (q) => {
    const { items } = await findIndicators({ q }, everything);
    expect(items.map(({ name }) => name)).toContain("地区生产总值");
  },
);

it.each<[LoadedCount[], string | undefined]>([
  [["projects"], undefined],
  [["matters-general-window", "offerings-hongutan"], "360113"],
  [["schools"], "360113"],
])("finds the figures beside %o in %s, in the order of the counts", async (counts, region) => {
  const { items } = await findIndicators({ region }, everything);
  const all = items.flatMap(({ observations }) => observations);
  const beside = counts.flatMap((count) => all.filter(({ loaded }) => loaded?.name === count));
  const found = (await findFiguresBeside(counts, region)).map(({ observation }) => observation);
  const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
  expect(found.toSorted(byCode)).toEqual(beside.toSorted(byCode));
  const places = found.map(({ loaded }) => counts.indexOf(loaded?.name ?? "projects"));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
