import { describe, expect, it } from "vitest";
import { isPrivateMobile } from "@/domain/service-points/private-mobile";

describe("a telephone number", () => {
  it.each([
    ["13807911234", true],
    ["+86 138 0791 1234", true],
    ["199-0000-0000", true],
    ["0791-83991234", false],
    ["0791-12345", false],
    ["12345", false],
    ["12807911234", false],
    ["138079112345", false],
  ])("%s is somebody's own mobile phone: %s", (number, expected) => expect(isPrivateMobile(number)).toBe(expected));
});
