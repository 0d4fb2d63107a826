import { expect, it } from "vitest";
import { onlineServiceOf } from "@/domain/windows/online-service";

it.each([
  ["360113", {}, { name: "赣服通", url: null }],
  ["360113", { url: "https://a.example.cn/" }, { name: "赣服通", url: "https://a.example.cn/" }],
  ["330106", {}, null],
  ["330106", { url: "https://a.example.cn/" }, null],
  ["330106", { name: "浙里办" }, { name: "浙里办", url: null }],
])("of %s with %j", (district, settings, expected) => {
  expect(onlineServiceOf(district, settings)).toEqual(expected);
});
