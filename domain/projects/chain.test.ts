import { describe, expect, it } from "vitest";
import { chainOf, monthOf, placeInYear } from "@/domain/projects/chain";
import { factsOn } from "@/domain/projects/light/history";
import type { ProjectRecord } from "@/domain/projects/record";
import { milestone, moved, recordOf, reported } from "@/domain/projects/record-fixture";

const on = "2026-11-21";
const chain = (known: Partial<ProjectRecord>, day = on) => {
  const record = recordOf({ progress: [reported("2026-09")], ...known });
  return chainOf(record, factsOn(record, day), 2026, day);
};

describe("the chain of a year", () => {
  it("tells done, due and late apart, in the order of their dates", () => {
    const { marks } = chain({
      milestones: [milestone(1, "2026-12"), milestone(2, "2026-10-31"), milestone(3, "2026-03-01", "2026-04-02")],
    });
    expect(marks.map(({ order, state, date, isAbout }) => [order, state, date, isAbout])).toEqual([
      [3, "done", "2026-04-02", false],
      [2, "late", "2026-10-31", false],
      [1, "due", "2026-12", true],
    ]);
  });

  it("calls nobody late where nobody reports", () => {
    expect(chain({ progress: [], milestones: [milestone(1, "2026-10-31")] }).marks).toMatchObject([
      { state: "unknown" },
    ]);
  });

  it("counts what it does not show", () => {
    const milestones = [milestone(1, null), milestone(2, "2025-12-31"), milestone(3, "2027"), milestone(4, "2028-01")];
    expect(chain({ milestones })).toMatchObject({ marks: [], earlier: 1, later: 2, undated: 1 });
  });

  it("keeps the places that a milestone was moved from, also when it has left the year", () => {
    const known = {
      milestones: [milestone(1, "2027-03-15")],
      changes: [moved(1, "2026-09-09", "2027-01-29", "2027-03-15"), moved(1, "2026-03-18", "2026-11-30", "2027-01-29")],
    };
    const [mark] = chain(known).marks;
    expect(mark).toMatchObject({ state: "due", date: "2027-03-15", moved: ["2026-11-30", "2027-01-29"] });
    expect(mark && monthOf(mark, 2026)).toBe("2026-11");
    // Before anybody moved it, it stood where it stood.
    expect(chain(known, "2026-03-01").marks).toMatchObject([{ date: "2026-11-30", moved: [] }]);
  });

  it("has the months that were reported by the day", () => {
    const progress = [reported("2025-12"), reported("2026-09", "2026-10-05"), reported("2026-10", "2026-11-25")];
    expect(chain({ progress }).months).toEqual([{ month: "2026-09", planned: 50, actual: 40 }]);
  });
});

it.each([
  ["2026-01-01", 1 / 365],
  ["2026-12-31", 1],
  ["2026", 1],
  ["2026-01", 31 / 365],
  ["2025-12-31", null],
])("%s stands at %s of 2026", (date, place) => {
  const found = placeInYear(date, 2026);
  if (place === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(place);
});
