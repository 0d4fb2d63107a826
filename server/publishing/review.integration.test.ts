import { describe, expect, it } from "vitest";
import type { Review } from "@/domain/publishing/review";
import { review } from "@/server/publishing/review";
import { reviewTexts } from "@/server/publishing/texts";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const AT = new Date("2026-11-22T09:00:00+08:00");
const tallies = ({ rules }: Review) =>
  Object.fromEntries(
    rules.map((tally) => [tally.rule, [tally.pass, tally.fail, tally.unknown, tally["not-concerned"]]]),
  );

describe("the sample district", () => {
  it("has no matter that may be published: nobody verified any, and much of each guide nobody has said", async () => {
    const found = await review({ records: "matters" }, AT);
    expect([found.on, found.reviewed.length, found.blocked]).toEqual(["2026-11-22", 272, 272]);
    expect(tallies(found)).toEqual({
      1: [0, 0, 87, 185],
      2: [0, 0, 185, 87],
      3: [0, 0, 263, 9],
      4: [0, 0, 272, 0],
      5: [0, 0, 272, 0],
      6: [0, 0, 272, 0],
      7: [0, 0, 272, 0],
      8: [0, 0, 272, 0],
      9: [0, 0, 272, 0],
      10: [0, 0, 272, 0],
      11: [271, 1, 0, 0],
      12: [0, 61, 0, 211],
      13: [0, 61, 0, 211],
      14: [0, 42, 230, 0],
      15: [113, 0, 159, 0],
      16: [0, 0, 272, 0],
      17: [269, 3, 0, 0],
      18: [0, 272, 0, 0],
      19: [0, 272, 0, 0],
      20: [240, 32, 0, 0],
    });
    expect(found.freshness).toEqual([
      { group: "guide", fresh: 0, ageing: 0, stale: 0, never: 272 },
      { group: "offerings", fresh: 0, ageing: 0, stale: 0, never: 20_351 },
    ]);
  });

  it("has no service point that may: no address, sample hours, never verified; three cannot be found at all", async () => {
    const found = await review({ records: "service-points" }, AT);
    expect([found.reviewed.length, found.blocked]).toEqual([206, 206]);
    expect(tallies(found)).toEqual({
      10: [0, 0, 206, 0],
      16: [206, 0, 0, 0],
      18: [0, 206, 0, 0],
      19: [0, 206, 0, 0],
      20: [203, 3, 0, 0],
      21: [0, 206, 0, 0],
      22: [206, 0, 0, 0],
      23: [203, 0, 0, 3],
    });
  });

  it("tells every finding in words", async () => {
    const found = await review({ records: "matters", rules: [17] }, AT);
    expect(reviewTexts("zh").lines(found)).toContainEqual({
      code: "M136",
      name: "公民文化程度、婚姻状况等非主项变更",
      rule: 17,
      severity: "blocks",
      outcome: "fail",
      field: "materials[1].name",
      reason: "兜底材料：“相关证书”，看不出要带什么",
    });
    expect(found.blocked).toBe(3);
  });
});

describe("part of it", () => {
  it("of one region is what lies or is handled there, judged by its places alone", async () => {
    const points = await review({ records: "service-points", region: "360113006" }, AT);
    expect(points.reviewed.every(({ code }) => code.startsWith("360113006"))).toBe(true);
    expect(points.reviewed.length).toBeGreaterThan(1);
    const matters = await review({ records: "matters", region: "360113006", rules: [20] }, AT);
    expect(matters.reviewed.length).toBeGreaterThan(100);
    expect(tallies(matters)).toEqual({ 20: [matters.reviewed.length, 0, 0, 0] });
    const offerings = matters.freshness.find(({ group }) => group === "offerings");
    expect(offerings?.never).toBeLessThan(20_351 / 2);
  });

  it("of a region that is not loaded is refused, not found in order", async () => {
    await expect(review({ records: "matters", region: "999999" }, AT)).rejects.toThrow(
      "The region 999999 is not loaded.",
    );
  });

  it("under a district's own policy keeps back only what that blocks", async () => {
    const policy = [18, 19, 20].map(
      (rule) => ({ validFrom: "2026-11-22", records: "service-points", rule: rule as 18, severity: "warns" }) as const,
    );
    const [before, after] = [new Date("2026-11-21T15:59:59Z"), new Date("2026-11-21T16:00:00Z")];
    expect((await review({ records: "service-points", policy }, before)).blocked).toBe(206);
    expect((await review({ records: "service-points", policy }, after)).blocked).toBe(0);
  });
});
