import { describe, expect, it } from "vitest";
import {
  bestSites,
  type Community,
  coverCommunities,
  type Post,
  sortCovered,
  totalsByTownship,
  totalsOf,
} from "@/domain/coverage/coverage";
import { reachOf, slackMinutes, slackOf } from "@/domain/coverage/reach";
import { toCsv } from "@/domain/lists/csv";
import type { Position } from "@/domain/positions/position";
import { circleModes, legMinutes, ringRadius, travelModes, travelPolicy } from "@/domain/travel/estimates";
import { estimatedTimes } from "@/domain/travel/times";

const policy = travelPolicy("walk", "2026-09-16");
const limit = { minutes: 15, policy };
const METRE = 1 / 111_195;

/** A place so many metres north of the origin. */
const north = (
  metres: number,
  precision: number | null = null,
  quality: Position["quality"] = "surveyed",
): Position => ({
  coordinates: [115.85, 28.69 + metres * METRE],
  quality,
  precision,
  source: null,
});
const township = { code: "360113001", name: "沙井街道" };
const community = (code: string, position: Position | null, station: string | null = null): Community => ({
  code,
  name: code,
  township,
  position,
  station,
});
const post = (code: string, position: Position): Post => ({ code, name: code, position });
const at = (places: readonly { position: Position | null }[]) =>
  places.flatMap(({ position }) => (position ? [position.coordinates] : []));
const cover = (communities: Community[], posts: Post[]) =>
  coverCommunities(communities, posts, estimatedTimes(at(communities), at(posts), policy), limit);

describe("paces", () => {
  it("15 minutes on foot are 831 m as the crow flies, slowly or in a wheelchair 554 m", () => {
    expect(ringRadius(15, policy)).toBeCloseTo(830.8, 1);
    for (const mode of ["slow-walk", "wheelchair"] as const) {
      expect(ringRadius(15, travelPolicy(mode, "2026-09-16"))).toBeCloseTo(553.8, 1);
    }
    expect(ringRadius(2, travelPolicy("cycle", "2026-09-16"))).toBe(0);
  });
  it("a wheelchair is a pace of circles and not of trips", () => {
    expect(travelModes).toEqual(["walk", "slow-walk", "cycle", "bus"]);
    expect(circleModes).toContain("wheelchair");
  });
  it.each(circleModes)("%s: what is within the ring is within the minutes of a trip", (mode) => {
    const pace = travelPolicy(mode, "2026-09-16");
    const radius = ringRadius(15, pace);
    expect(legMinutes(radius - 0.01, pace)).toBe(15);
    expect(legMinutes(radius + 0.01, pace)).toBe(16);
  });
});

describe("a position", () => {
  it.each<[Position["quality"], number | null, number]>([
    ["surveyed", null, 0],
    ["geocoded", 150, 150],
    ["sample", 1500, 1500],
    ["approximate", null, Number.POSITIVE_INFINITY],
  ])("%s ±%s may be off by %s", (quality, precision, metres) => {
    expect(slackOf({ quality, precision })).toBe(metres);
  });
});

describe("a reach", () => {
  it.each<[number, number, string]>([
    [15, 0, "inside"],
    [15.001, 0, "outside"],
    [10, 5, "inside"],
    [10, 5.1, "perhaps"],
    [20, 5, "perhaps"],
    [20, 4.9, "outside"],
    [0, Number.POSITIVE_INFINITY, "perhaps"],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, "outside"],
  ])("%s minutes ±%s of 15: %s", (minutes, slack, expected) => {
    expect(reachOf(minutes, slack, 15)).toBe(expected);
  });
  it("counts metres as the crow flies in minutes on the ground", () => {
    expect(slackMinutes(72, policy)).toBeCloseTo(1.3, 9);
  });
});

describe("communities", () => {
  it.each<[string, Position | null, Post[], object]>([
    [
      "close by",
      north(500),
      [post("a", north(0))],
      { reach: "inside", minutes: 10, nearest: { code: "a", name: "a" } },
    ],
    ["too far", north(900), [post("a", north(0))], { reach: "outside", minutes: 17 }],
    ["close by, perhaps", north(500, 400, "sample"), [post("a", north(0))], { reach: "perhaps", minutes: 10 }],
    ["both off", north(500, 200, "sample"), [post("a", north(0, 200, "approximate"))], { reach: "perhaps" }],
    ["nowhere", null, [post("a", north(0))], { reach: "unknown", nearest: null, minutes: null }],
    ["with nothing to go to", north(0), [], { reach: "outside", nearest: null, minutes: null }],
    // The nearer place may be anywhere; the farther one is certain, and certainty is what counts.
    [
      "certain of the farther",
      north(500),
      [post("near", north(400, 3000, "sample")), post("far", north(0))],
      { reach: "inside", nearest: { code: "far", name: "far" } },
    ],
  ])("%s", (_, position, posts, expected) => {
    expect(cover([community("c", position)], posts)[0]).toMatchObject(expected);
  });

  it("are not surely outside while some place that qualifies has no position", () => {
    const far = [post("far", north(20_000))];
    const times = estimatedTimes(at([{ position: north(0) }]), at(far), policy);
    const [known] = coverCommunities([community("c", north(0))], far, times, limit);
    const [unknown] = coverCommunities([community("c", north(0))], far, times, limit, 1);
    const [nowhere] = coverCommunities([community("c", north(0))], [], times, limit, 2);
    expect([known?.reach, unknown?.reach, nowhere?.reach]).toEqual(["outside", "unknown", "unknown"]);
    expect(bestSites(unknown ? [unknown] : [], times, 15).items).toEqual([]);
  });

  it("at the position of their own station are perhaps there: that position is all that is known", () => {
    const position = north(0, 1500, "sample");
    const posts = [post("own", position), post("other", north(300))];
    expect(cover([community("c", position, "own")], posts)[0]).toMatchObject({
      reach: "perhaps",
      minutes: 0,
      borrowed: true,
      nearest: { code: "own" },
    });
    expect(cover([community("c", position, "own")], posts.slice(1))[0]).toMatchObject({ reach: "perhaps" });
  });

  it("are counted by township, those without a position too", () => {
    const covered = cover(
      [community("1", north(0)), community("2", north(5000)), community("3", null)],
      [post("a", north(0))],
    );
    const totals = { inside: 1, perhaps: 0, outside: 1, unknown: 1, asPlaced: 1 };
    expect(totalsOf(covered, 15)).toEqual(totals);
    expect(totalsByTownship(covered, 15)).toEqual([{ ...township, totals }]);
  });

  it("stand worst first: far outside, near outside, perhaps, inside, unknown", () => {
    const covered = cover(
      [
        community("1", north(0)),
        community("2", north(1000, 500, "sample")),
        community("3", north(2000)),
        community("4", north(9000)),
        community("5", null),
      ],
      [post("a", north(0))],
    );
    expect(sortCovered(covered, "worst").map(({ code }) => code)).toEqual(["4", "3", "2", "1", "5"]);
    expect(sortCovered(covered, "nearest").map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("sites", () => {
  it("bring in most of those that no place reaches, and count nobody twice", () => {
    const communities = [0, 400, 3000, 3300, 3600, 9000, 9300].map((metres) =>
      community(String(metres).padStart(5, "0"), north(metres)),
    );
    const covered = cover(communities, [post("a", north(0))]);
    const sites = bestSites(covered, estimatedTimes(at(communities), at(communities), policy), 15);
    expect(sites).toMatchObject({ total: 5, bound: 5 });
    expect(sites.items.map(({ newly }) => newly)).toEqual([3, 2]);
    expect(sites.items[0]?.names).toEqual(["03000", "03300", "03600"]);
  });
  it("are none where everybody is reached or nobody is known", () => {
    const communities = [community("1", north(0)), community("2", null)];
    const sites = bestSites(
      cover(communities, [post("a", north(0))]),
      estimatedTimes(at(communities), at(communities), policy),
      15,
    );
    expect(sites).toEqual({ items: [], total: 0, bound: 0 });
  });
});

describe("CSV", () => {
  it.each<[string, string]>([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ['a,"b"', '"a,""b"""'],
    ["=1,2", '"\'=1,2"'],
    ["红角洲社区", "红角洲社区"],
  ])("writes %j as %j", (value, expected) => expect(toCsv([[value]])).toBe(`\uFEFF${expected}\r\n`));
  it("leaves numbers as numbers and nothing as nothing", () => {
    expect(toCsv([["a", -5, null]])).toBe("\uFEFFa,-5,\r\n");
  });
});
