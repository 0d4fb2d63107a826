import { expect, it } from "vitest";
import { asMessage, withValues } from "./with-values";

it("fills what is given, at every depth, and leaves the rest to whoever shows the message", () => {
  const messages = { call: "打 {hotline}", deep: { ask: "{what}：{hotline}，{hotline}" } };
  expect(withValues(messages, { hotline: "0791-12345" })).toEqual({
    call: "打 0791-12345",
    deep: { ask: "{what}：0791-12345，0791-12345" },
  });
  expect(messages.call).toBe("打 {hotline}");
});

it.each([
  ["我的地图", "我的地图"],
  ["Ada's {map} <b>", "Ada''s '{'map'}' '<'b'>'"],
])("%s as a message", (text, message) => expect(asMessage(text)).toBe(message));
