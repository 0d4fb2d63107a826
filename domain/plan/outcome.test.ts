import { expect, it } from "vitest";
import type { OfferingMode } from "@/domain/matters/matter";
import { outcomeOf } from "@/domain/plan/outcome";
import type { LeftOut, TripStop } from "@/domain/plan/plan";

const stop = (...modes: OfferingMode[]) =>
  ({ matters: modes.map((mode, index) => ({ code: `M${index}`, name: "", mode })) }) as TripStop;
const away: LeftOut = { matter: { code: "M9", name: "" }, reason: "nowhere", after: [] };

it.each<[string, TripStop[], LeftOut[], string]>([
  ["all handled to the end", [stop("full"), stop("self-service")], [], "2 0 0 true"],
  ["one only taken in", [stop("full", "intake")], [], "1 1 0 false"],
  ["one handed on by an agent", [stop("agent")], [], "0 1 0 false"],
  ["one with no place on the map", [stop("full", "full")], [away], "2 0 1 false"],
])("%s", (_, stops, leftOut, expected) => {
  const { done, handedIn, leftOut: left, isAll } = outcomeOf({ stops }, leftOut);
  expect(`${done} ${handedIn} ${left} ${isAll}`).toBe(expected);
});
