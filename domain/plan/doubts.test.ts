import { describe, expect, it } from "vitest";
import { doubtsOf, type PlaceGround } from "@/domain/plan/doubts";
import type { PositionQuality, ValueQuality } from "@/domain/truth/quality";

const ground = (quality: PositionQuality | null, hoursQuality: ValueQuality): PlaceGround => ({
  position: quality && { coordinates: [115.8, 28.6], quality, precision: null, source: null },
  hoursQuality,
});

describe("what a plan rests on", () => {
  it.each<[string, PlaceGround[], ReturnType<typeof doubtsOf>]>([
    ["reported throughout", [ground("surveyed", "reported")], null],
    ["nothing", [], null],
    ["an estimated position", [ground("geocoded", "reported"), ground("approximate", "reported")], "positions"],
    ["no position", [ground(null, "reported")], "positions"],
    ["sample hours", [ground("manual", "sample")], "hours"],
    ["hours that nobody told: the stop says so itself", [ground("manual", "unknown")], null],
    ["one of each", [ground("sample", "reported"), ground("manual", "sample")], "both"],
  ])("%s", (_, places, expected) => expect(doubtsOf(places)).toBe(expected));
});
