import { describe, expect, it } from "vitest";
import { deviceName } from "@/domain/accounts/device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const cases: [string | null, string | null][] = [
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/150.0.0.0 Safari/537.36`, "Chrome · Linux"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64) ${webkit} Chrome/150.0 Safari/537.36 Edg/150.0`, "Edge · Windows"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605.1", "Safari · macOS"],
  [`Mozilla/5.0 (Linux; Android 14) ${webkit} Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0`, "微信 · Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/150 Mobile Safari/604",
    "Chrome · iOS",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Windows"],
  ["curl/8.5.0", null],
  ["", null],
  [null, null],
];

describe("a device", () => {
  it.each(cases)("%s", (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
});
