import { describe, expect, it } from "vitest";
import type { Role } from "@/domain/accounts/roles";
import { tasksOf } from "@/domain/accounts/tasks";

const kindsOf = (role: Role) => [
  ...new Set(tasksOf([{ role, region: null, department: null }]).map((task) => task.kind)),
];

describe("what waits for somebody", () => {
  it.each([
    ["window-clerk", ["verify", "answer"]],
    ["point-manager", ["returned", "verify", "answer"]],
    ["matter-manager", ["returned", "verify"]],
    ["project-team", ["returned"]],
    ["publisher", ["review"]],
    ["supervisor", []],
    ["administrator", ["review", "returned", "verify", "answer"]],
  ] as const)("%s", (role, kinds) => {
    expect(kindsOf(role)).toEqual(kinds);
  });

  it("is that of the nouns they keep", () => {
    const nouns = tasksOf([{ role: "point-manager", region: "360113101", department: null }]).flatMap((task) =>
      task.kind === "returned" ? task.noun : [],
    );
    expect(nouns).toEqual(["service-points", "facilities"]);
  });
});
