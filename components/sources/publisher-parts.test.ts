import { expect, it } from "vitest";
import { publisherParts } from "./publisher-parts";

it.each([
  ["国家统计局", [["国家统计局", null]]],
  ["ganzw.com", [["ganzw.com", "http://ganzw.com/"]]],
  [
    "人民网江西 jx.people.com.cn",
    [
      ["人民网江西 ", null],
      ["jx.people.com.cn", "http://jx.people.com.cn/"],
    ],
  ],
  [
    "catif.org.cn、163.com",
    [
      ["catif.org.cn", "http://catif.org.cn/"],
      ["、", null],
      ["163.com", "http://163.com/"],
    ],
  ],
])("%s", (publisher, parts) => {
  expect(publisherParts(publisher)).toEqual(parts.map(([text, href]) => ({ text, href })));
});
