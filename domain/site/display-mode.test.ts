import { describe, expect, it } from "vitest";
import { addressInMode, askedMode } from "./display-mode";

describe("the mode that an address asks for", () => {
  it.each([
    ["/", null],
    ["/?mode=elder", "elder"],
    ["/?mode=standard", "standard"],
    ["/matters/M001?near=1,2&mode=elder", "elder"],
    // How one travels, which is called the same.
    ["/plan?mode=walk", null],
    ["/plan?mode=walk&mode=elder", "elder"],
    ["/?mode=elder&mode=standard", "standard"],
    ["/?mode=ELDER", null],
    ["/elder", "elder"],
    ["/en/elder", "elder"],
    ["/elder?mode=standard", "elder"],
    ["/elderly", null],
    ["/console?mode=elder", null],
    ["/en/console/verify?mode=elder", null],
  ])("%s: %s", (address, mode) => {
    expect(askedMode(new URL(address, "http://localhost"))).toBe(mode);
  });
});

describe("the same page in another mode", () => {
  it.each([
    ["/", "", "elder", "/elder"],
    ["/en", "", "elder", "/en/elder"],
    ["/", "mode=standard", "elder", "/elder"],
    ["/", "q=a&mode=standard", "elder", "/?q=a&mode=elder"],
    ["/matters", "", "elder", "/matters?mode=elder"],
    ["/elder", "", "standard", "/?mode=standard"],
    ["/en/elder", "", "standard", "/en?mode=standard"],
    ["/en/plan", "mode=walk&matters=M001&mode=elder", "standard", "/en/plan?mode=walk&matters=M001&mode=standard"],
  ] as const)("%s?%s in %s: %s", (pathname, search, mode, address) => {
    expect(addressInMode(pathname, search, mode)).toBe(address);
  });
});
