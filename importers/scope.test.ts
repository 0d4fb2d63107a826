import { describe, expect, it } from "vitest";
import { applicable } from "@/domain/accounts/permissions";
import { targetNames } from "@/domain/imports/target-name";
import { scopes } from "@/importers/scope";
import { targets } from "@/importers/target-list";

describe("where a row of a target belongs", () => {
  it.each(targetNames)("%s: by a noun that can be imported, and columns that it has", (name) => {
    const scope = scopes[name];
    expect(applicable[scope.noun]).toContain("import");
    const columns = scope.by === "own" ? [scope.region, scope.department] : scope.by === "other" ? [scope.column] : [];
    for (const column of columns) if (column) expect(Object.keys(targets[name].columns)).toContain(column);
    if (scope.by !== "other") return;
    expect(targets[name].columns[scope.column]?.reference?.target).toBe(scope.target);
    expect(scopes[scope.target].by).toBe("own");
  });
});
