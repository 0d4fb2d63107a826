import { describe, expect, it } from "vitest";
import { derivedAmong } from "@/domain/matters/derived-offerings";
import { groupVerificationOf, presetLimits } from "@/domain/verification/freshness";

const offering = (offeringQuality: "approximate" | "reported", verifiedAt: string | null) => {
  const verification = verifiedAt === null ? null : { verifiedAt, verifiedBy: null, how: null };
  const at = new Date("2026-07-01T12:00:00+08:00");
  return { offeringQuality, verification: { offerings: groupVerificationOf(verification, presetLimits, at) } };
};
const guessed = offering("approximate", null);
const said = offering("reported", null);
const verified = offering("approximate", "2026-06-30");

describe("offerings that rest on the catalogue alone", () => {
  it.each([
    ["no offering", [], "none"],
    ["all of them", [guessed, guessed], "all"],
    ["those that nobody verified", [guessed, verified], "some"],
    ["none where a window said so", [said], "none"],
    ["none once they were verified", [verified, verified], "none"],
    ["all that are left", [guessed, said], "some"],
  ] as const)("%s", (_, offerings, expected) => {
    expect(derivedAmong(offerings)).toBe(expected);
  });
});
