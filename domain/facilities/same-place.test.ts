import { expect, it } from "vitest";
import { orderedAttributes } from "./expected";
import { projectsAt } from "./same-place";

it.each([
  [{}, []],
  [{ project: "vr-science-city" }, ["vr-science-city"]],
  [{ project: "park-3、 park-4-5、" }, ["park-3", "park-4-5"]],
])("%o names %o", (attributes, codes) => {
  expect(projectsAt(attributes)).toEqual(codes);
});

it("is a link, not a fact", () => {
  expect(orderedAttributes("park", { project: "park-3", area: "5" })).toEqual([{ name: "area", value: "5" }]);
});
