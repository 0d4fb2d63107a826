import { describe, expect, it } from "vitest";
import { pieces } from "./pieces";

describe("a text in pieces to be read aloud", () => {
  it.each([
    ["", []],
    ["带身份证。带户口本！", ["带身份证。", "带户口本！"]],
    ["营业中\n\n650 米 · 17:00 关", ["营业中", "650 米 · 17:00 关"]],
    ["·\n…\n✓", []],
    [`${"长".repeat(40)}，${"短".repeat(30)}`, [`${"长".repeat(40)}，`, "短".repeat(30)]],
    ["字".repeat(130), ["字".repeat(60), "字".repeat(60), "字".repeat(10)]],
  ])("%j", (text, said) => {
    expect(pieces(text)).toEqual(said);
  });
});
