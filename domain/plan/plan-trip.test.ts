import { describe, expect, it } from "vitest";
import type { PlanCandidate } from "@/domain/plan/basket";
import { A, at, B, C, home, hours, matter, place, plan, told } from "@/domain/plan/trip-fixture";

describe("the fewest places, then the least time", () => {
  it.each([
    [
      "one far place rather than two near ones",
      [
        place("near-a", 1, { A: "full" }),
        place("near-b", 2, { B: "full" }),
        place("far", 20, { A: "full", B: "full" }),
      ],
      ["far: A B"],
    ],
    [
      "the nearer of two that do all",
      [place("far", 9, { A: "full", B: "full" }), place("near", 3, { A: "full", B: "full" })],
      ["near: A B"],
    ],
    [
      "two places, in the shorter order",
      [place("b", 9, { B: "full" }), place("a", 3, { A: "full" })],
      ["a: A", "b: B"],
    ],
    [
      "advice alone does not count",
      [place("advice", 1, { A: "assistance", B: "full" }), place("does", 9, { A: "full", B: "full" })],
      ["does: A B"],
    ],
    ["what takes papers in counts", [place("intake", 1, { A: "intake", B: "agent" })], ["intake: A B"]],
  ] satisfies [string, PlanCandidate[], string[]][])("%s", (_, candidates, expected) => {
    expect(told({ matters: [A, B], candidates })[0]).toEqual(expected);
  });

  it("a matter goes where it is handled to the end, when that costs nothing", () => {
    const candidates = [place("a", 2, { A: "full", C: "intake" }), place("b", 4, { B: "full", C: "full" })];
    expect(told({ matters: [A, B, C], candidates })[0]).toEqual(["a: A", "b: B C"]);
  });

  it.each([
    [
      "first, where it ends within an hour of the quickest",
      [place("intake", 1, { A: "intake" }), place("intake-too", 2, { A: "agent" }), place("full", 9, { A: "full" })],
      [["full: A"], ["intake: A"], ["intake-too: A"]],
    ],
    [
      "last of three, where it is too far",
      [...[1, 2, 3].map((steps) => place(`intake-${steps}`, steps, { A: "intake" })), place("full", 60, { A: "full" })],
      [["intake-1: A"], ["intake-2: A"], ["full: A"]],
    ],
    [
      "after one with fewer stops",
      [place("both", 1, { A: "intake", B: "full" }), place("full", 2, { A: "full" })],
      [["both: A B"], ["both: B", "full: A"]],
    ],
    [
      "with the rest handed in, where nobody finishes that",
      [place("intake", 1, { A: "intake", B: "intake" }), place("full", 9, { A: "full", B: "intake" })],
      [["full: A B"], ["intake: A B"]],
    ],
  ] satisfies [string, PlanCandidate[], string[][]][])(
    "a trip that finishes more comes %s",
    (_, candidates, expected) => {
      const matters = [A, B].filter(({ code }) => candidates.some(({ modes }) => modes.has(code)));
      expect(told({ matters, candidates })).toEqual(expected);
    },
  );

  it("says of the quicker trip behind it what is only handed in", () => {
    const candidates = [place("intake", 1, { A: "intake" }), place("full", 9, { A: "full" })];
    expect(plan({ matters: [A], candidates }).items[1]?.worse).toEqual([{ kind: "hands-in", matters: 1 }]);
  });

  it("only places that finish everything, when asked for", () => {
    const candidates = [place("intake", 1, { A: "intake" }), place("full", 9, { A: "full" })];
    expect(told({ matters: [A], candidates, onlyFull: true })).toEqual([["full: A"]]);
    expect(plan({ matters: [B], candidates: [place("x", 1, { B: "intake" })], onlyFull: true }).leftOut).toMatchObject([
      { reason: "not-in-full" },
    ]);
  });
});

describe("times", () => {
  it("plans the longest way there may be where a position is not exact, and keeps the rest of the day by it", () => {
    const exact = place("p", 3, { A: "full" });
    const trip = (slack: number) => plan({ matters: [A], candidates: [{ ...exact, slack }] }).items[0];
    // 293 m × 1.3 at 72 m a minute is 5.3 minutes; with 1,500 m more it is 32.4.
    expect(trip(0)).toMatchObject({ travelMinutes: 6, latestDeparture: "2026-09-16T16:39:00+08:00" });
    expect(trip(1500)).toMatchObject({
      travelMinutes: 33,
      finish: "2026-09-16T10:48:00+08:00",
      latestDeparture: "2026-09-16T16:12:00+08:00",
      stops: [{ arrive: "2026-09-16T10:33:00+08:00", distance: trip(0)?.distance, farthest: 2330, minutes: 33 }],
    });
  });

  it("counts the error of both ends of a leg, and none twice at one stop", () => {
    const candidates = [
      { ...place("a", 3, { A: "full" }), slack: 300 },
      { ...place("b", 6, { B: "full" }), slack: 500 },
    ];
    const stops = plan({ matters: [A, B], candidates }).items[0]?.stops;
    // 593 m × 1.3, then 1,093 m × 1.3.
    expect(stops?.map(({ minutes }) => minutes)).toEqual([11, 20]);
  });

  it("adds up travel, waiting and service, and says when to leave", () => {
    const { items } = plan({
      matters: [A, B],
      candidates: [place("p", 10, { A: "full", B: "full" })],
      at: at("08:00"),
    });
    // 977 m × 1.3 at 72 m a minute is 17.6 minutes.
    expect(items[0]).toMatchObject({
      depart: "2026-09-16T08:00:00+08:00",
      finish: "2026-09-16T09:30:00+08:00",
      travelMinutes: 18,
      waitMinutes: 42,
      serviceMinutes: 30,
      unhurriedDeparture: "2026-09-16T08:42:00+08:00",
      latestDeparture: "2026-09-16T16:12:00+08:00",
    });
    expect(items[0]?.stops[0]).toMatchObject({
      arrive: "2026-09-16T08:18:00+08:00",
      begin: "2026-09-16T09:00:00+08:00",
      leave: "2026-09-16T09:30:00+08:00",
    });
  });

  it.each([
    ["11:20", "11:38", "13:30"],
    ["11:50", "13:30", "13:45"],
    ["16:26", "16:44", "16:59"],
  ])("leaving at %s over lunch and towards closing", (leave, begin, done) => {
    const candidates = [place("p", 10, { A: "full" })];
    const stop = plan({ matters: [A], candidates, at: at(leave) }).items[0]?.stops[0];
    expect([stop?.begin?.slice(11, 16), stop?.leave?.slice(11, 16)]).toEqual(
      begin === "11:38" ? ["11:38", "11:53"] : [begin, done],
    );
  });

  it("leaves no ticket after the last one", () => {
    const ticketed = 'Mo-Fr 09:00-12:00,13:30-17:00 "last ticket 30 min before closing"; PH off';
    const candidates = [place("p", 0, { A: "full" }, hours(ticketed))];
    const begin = (time: string) => plan({ matters: [A], candidates, at: at(time) }).items[0]?.stops[0]?.begin;
    expect(begin("16:29")).toBe("2026-09-16T16:29:00+08:00");
    expect(begin("16:30")).toBe("2026-09-17T09:00:00+08:00");
    expect(begin("11:30")).toBe("2026-09-16T13:30:00+08:00");
  });
});

describe("the way weighs as well as the hour", () => {
  // The far one, 26 km away, opens half an hour before the one next door.
  const candidates = [
    place("near", 1, { A: "full" }),
    place("far", 200, { A: "full" }, hours("Mo-Fr 08:30-12:00,13:30-17:00; PH off")),
  ];
  it.each(["06:00", "16:55", "00:10"])("at %s nobody is sent across the country", (time) => {
    for (const mode of ["walk", "cycle", "bus"] as const) {
      const [best] = plan({ matters: [A], candidates, at: at(time), mode }).items;
      expect(best?.stops.map(({ servicePoint }) => servicePoint.code)).toEqual(["near"]);
    }
  });
});

describe("when today does not suffice", () => {
  const candidates = [place("p", 10, { A: "full", B: "full" })];

  it("says so and answers the first day that works, leaving as late as one can", () => {
    const late = plan({ matters: [A], candidates, at: at("16:50") });
    expect(late).toMatchObject({ outlook: "later", missed: [{ reason: "closed-before" }] });
    expect(late.items[0]?.depart).toBe("2026-09-17T08:42:00+08:00");
    // From a Friday evening, and over National Day.
    expect(plan({ matters: [A], candidates, at: at("18:00", "2026-09-18") }).items[0]?.depart.slice(0, 10)).toBe(
      "2026-09-20",
    );
    expect(plan({ matters: [A], candidates, at: at("18:00", "2026-09-30") }).items[0]?.depart.slice(0, 10)).toBe(
      "2026-10-08",
    );
  });

  it("offers to split: what still fits today, the rest next time", () => {
    const split = plan({ matters: [A, B], candidates, at: at("16:20") });
    expect(split.outlook).toBe("later");
    expect(split.split.map(({ stops }) => stops[0]?.matters.map(({ code }) => code))).toEqual([["A"], ["B"]]);
    expect(split.split.map(({ depart }) => depart.slice(0, 10))).toEqual(["2026-09-16", "2026-09-17"]);
  });

  it("splits over two days what no day holds together", () => {
    const morning = place("tuesday", 1, { A: "full" }, hours("Tu 09:00-12:00"));
    const other = place("thursday", 1, { B: "full" }, hours("Th 09:00-12:00"));
    const never = plan({ matters: [A, B], candidates: [morning, other] });
    expect(never).toMatchObject({ outlook: "split", items: [] });
    expect(never.split.map(({ stops }) => stops[0]?.servicePoint.code)).toEqual(["thursday", "tuesday"]);
  });

  it("has nothing to offer where nobody handles it", () => {
    expect(plan({ matters: [A, B], candidates: [place("x", 1, { B: "assistance" })] })).toMatchObject({
      outlook: "none",
      items: [],
      leftOut: [{ reason: "nowhere" }, { reason: "assistance-only" }],
    });
  });
});

describe("what is not known", () => {
  const reckoned = { ...place("hall", null, { A: "full", B: "full" }), assumed: home };

  it("a place without a position comes after those with one, and saves a stop only as an alternative", () => {
    const candidates = [place("a", 1, { A: "full" }), place("b", 2, { B: "full" }), reckoned];
    const { items } = plan({ matters: [A, B], candidates });
    expect(items.map(({ stops }) => stops.length)).toEqual([2, 1]);
    expect(items[1]).toMatchObject({ worse: [{ kind: "uncertain", servicePoint: { code: "hall" } }] });
    expect(items[1]?.stops[0]).toMatchObject({ positionKnown: false, arrive: "2026-09-16T10:00:00+08:00" });
  });

  it("its way is reckoned to the seat of its region, its hours are respected", () => {
    const candidates = [place("a", 1, { A: "full" }), reckoned];
    const late = plan({ matters: [A, B], candidates, at: at("16:50") });
    expect(late).toMatchObject({ outlook: "later" });
    expect(late.items[0]?.stops).toMatchObject([{ servicePoint: { code: "hall" }, positionKnown: false }]);
  });

  it("where not even that is known, it is named and not timed", () => {
    const candidates = [place("a", 1, { A: "full" }), place("hall", null, { A: "full", B: "full" })];
    expect(told({ matters: [A, B], candidates })).toEqual([["hall: A B"]]);
  });

  it("places with unknown hours are named, not timed", () => {
    const { items } = plan({ matters: [A], candidates: [place("p", 5, { A: "full" }, hours(null))] });
    expect(items[0]?.stops[0]).toMatchObject({ hoursKnown: false, begin: null, distance: 634 });
  });
});

describe("matters among themselves", () => {
  it("online ones stay at home", () => {
    const result = plan({
      matters: [A, matter("B", { online: true })],
      candidates: [place("p", 1, { A: "full", B: "full" })],
    });
    expect(result.leftOut).toMatchObject([{ matter: { code: "B" }, reason: "online" }]);
    expect(result.items[0]?.stops[0]?.matters.map(({ code }) => code)).toEqual(["A"]);
  });

  it("what needs another's result comes after it", () => {
    const first = matter("A", { immediate: true });
    const second = matter("B", { after: ["A"] });
    const candidates = [place("b", 1, { B: "full" }), place("a", 4, { A: "full" })];
    expect(told({ matters: [second, first], candidates })[0]).toEqual(["a: A", "b: B"]);
  });

  it("or waits for another visit, when the result takes days or is not given there", () => {
    const second = matter("B", { after: ["A"] });
    const days = plan({ matters: [A, second], candidates: [place("p", 1, { A: "full", B: "full" })] });
    expect(days.leftOut).toMatchObject([{ matter: { code: "B" }, reason: "later-visit", after: [{ code: "A" }] }]);
    const intake = plan({
      matters: [matter("A", { immediate: true }), second],
      candidates: [place("p", 1, { A: "intake", B: "full" })],
    });
    expect(intake.leftOut).toMatchObject([{ reason: "later-visit" }]);
  });
});
