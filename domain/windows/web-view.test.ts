import { expect, it } from "vitest";
import { webViewOf } from "@/domain/windows/web-view";

it.each([
  ["Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile Safari/537.36", null],
  ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49(0x1800312d) NetType/WIFI", "wechat"],
  ["Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.49 NetType/WIFI MiniProgramEnv/android", "mini-program"],
  ["Mozilla/5.0 (iPhone) MicroMessenger/8.0.49 miniProgram/wx0123456789", "mini-program"],
  ["Mozilla/5.0 (Linux; Android 14) AlipayClient/10.5 MiniProgram", "mini-program"],
  ["", null],
])("knows %s", (userAgent, expected) => {
  expect(webViewOf(userAgent)).toBe(expected);
});
