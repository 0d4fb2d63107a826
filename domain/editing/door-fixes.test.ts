import { expect, it } from "vitest";
import { betterFix, doorVerdict, type Fix, precisionText } from "@/domain/editing/door-fixes";

const fix = (accuracy: number): Fix => ({ coordinates: [115.85, 28.68], accuracy });

it.each([
  [[], "timeout"],
  [[12], "taken"],
  [[50], "taken"],
  [[51], "too-vague"],
  [[300, 80, 9, 40], "taken"],
  [[300, 80], "too-vague"],
] as const)("of fixes within %j m: %s", (accuracies, verdict) => {
  const best = accuracies.reduce<Fix | null>((one, accuracy) => betterFix(one, fix(accuracy)), null);
  expect(doorVerdict(best)).toBe(verdict);
});

it.each([
  [0.2, "1"],
  [4.1, "5"],
  [12, "12"],
])("%f m is written %s", (accuracy, text) => {
  expect(precisionText(fix(accuracy))).toBe(text);
});
