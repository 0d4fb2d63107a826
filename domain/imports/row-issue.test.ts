import { describe, expect, it } from "vitest";
import { shortened } from "@/domain/imports/row-issue";

describe("a value in an issue", () => {
  it.each([
    ["社保卡", "社保卡"],
    [" two\r\n lines ", "two lines"],
    ["长".repeat(60), "长".repeat(60)],
    ["长".repeat(61), `${"长".repeat(59)}…`],
    ["😀".repeat(70), `${"😀".repeat(59)}…`],
  ])("%j becomes %j", (value, short) => expect(shortened(value)).toBe(short));
});
