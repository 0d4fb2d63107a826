import { describe, expect, it } from "vitest";
import { type OwnAct, staysInPlace, withJustConfirmed } from "@/domain/verification/just-confirmed";
import type { QueueItem, QueueRecord } from "@/domain/verification/queue";

const at = new Date("2026-07-01T12:00:00+08:00");
const item = (verifiedAt: string | null, group: QueueItem["group"] = "contacts"): QueueItem => ({
  group,
  verification: verifiedAt === null ? null : { verifiedAt, verifiedBy: null, how: null },
  obstacle: null,
});
const record = (code: string, ...items: QueueItem[]): QueueRecord => ({
  noun: "service-points",
  ...{ code, name: code, region: "360113101", department: null, level: "village", items },
});
const act: OwnAct = {
  ...{ act: "1", noun: "service-points", code: "a", group: "contacts", how: "phone", verifiedAt: at },
};

describe("what one has just confirmed", () => {
  it.each([
    ["at once", 0, true],
    ["after nine minutes", 9, true],
    ["not after ten", 10, false],
  ])("stays where it stood: %s", (_, minutes, expected) => {
    expect(staysInPlace(at, new Date(at.getTime() + minutes * 60_000))).toBe(expected);
  });

  it("stands as it stood before, marked, and nothing else is touched", () => {
    const now = [record("a", item("2026-07-01"), item(null, "hours")), record("b", item("2026-07-01"))];
    const before = [record("a", item("2025-01-01"), item(null, "hours")), record("b", item(null))];
    const [first, second] = withJustConfirmed(now, before, [act]);
    expect(first?.items).toEqual([{ ...item("2025-01-01"), confirmed: act }, item(null, "hours")]);
    expect(second).toEqual(now[1]);
  });

  it("was never verified where it did not stand there before", () => {
    const [first] = withJustConfirmed([record("a", item("2026-07-01"))], [], [act]);
    expect(first?.items[0]?.verification).toBeNull();
  });
});
