import { expect, it } from "vitest";
import { publishingStep } from "@/domain/publishing/step-title";

it.each([
  ["suspend service-points YX-P06 九龙湖 便民点", "suspend", "service-points", "YX-P06", "九龙湖 便民点"],
  ["service-points YX-P06", null, "service-points", "YX-P06", ""],
])("the title %j is read", (title, action, noun, code, name) => {
  expect(publishingStep(title)).toEqual({ action, noun, code, name });
});

it.each(["九龙湖便民点", "suspend nothing X", "matters"])("%j is nobody's decision", (title) => {
  expect(publishingStep(title)).toBeNull();
});
