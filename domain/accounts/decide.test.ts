import { describe, expect, it } from "vitest";
import { type Belonging, decide, mayAnywhere, reachOf } from "@/domain/accounts/decide";
import { operations } from "@/domain/accounts/operations";
import { applicable, boundedBy, consoleActions, consoleNouns, permissions } from "@/domain/accounts/permissions";
import { type RoleGrant, roles } from "@/domain/accounts/roles";

const TOWNSHIP = "360113006";
const HOME: Required<Belonging> = { region: "360113006201", department: "区人社局" };
const ELSEWHERE: Required<Belonging> = { region: "360113007201", department: "区教育局" };
const grantOf = (role: RoleGrant["role"]): RoleGrant => ({ role, region: TOWNSHIP, department: HOME.department });

const all = roles.flatMap((role) =>
  consoleNouns.flatMap((noun) => consoleActions.map((action) => ({ role, noun, action }))),
);

/** Somebody who may do this at home, so that a denial is one of the role or the place and not of the action itself. */
const permittedTwin = (action: (typeof consoleActions)[number], noun: (typeof consoleNouns)[number]) =>
  roles.find((role) => decide([grantOf(role)], action, noun, HOME).allowed);

describe.each(all)("$role · $action · $noun", ({ role, noun, action }) => {
  const grants = [grantOf(role)];
  const reach = permissions[role][noun]?.[action];

  if (!applicable[noun].includes(action)) {
    it("is nothing that can be done", () => {
      expect(reach).toBeUndefined();
      expect(reachOf(role, action, noun)).toBeNull();
      expect(permittedTwin(action, noun)).toBeUndefined();
    });
  } else if (!reach) {
    it("is denied at home and elsewhere, and permitted to somebody else", () => {
      expect(decide(grants, action, noun, HOME)).toEqual({ allowed: false, why: "not-permitted" });
      expect(decide(grants, action, noun, ELSEWHERE)).toEqual({ allowed: false, why: "not-permitted" });
      expect(mayAnywhere(grants, action, noun)).toBe(false);
      expect(permittedTwin(action, noun)).toBeDefined();
    });
  } else {
    it("is permitted inside, and outside only where the reach is all or nothing bounds it", () => {
      expect(decide(grants, action, noun, HOME)).toEqual({ allowed: true, by: grants[0] });
      const free = reach === "all" || boundedBy[noun].length === 0;
      expect(decide(grants, action, noun, ELSEWHERE).allowed).toBe(free);
      expect(mayAnywhere(grants, action, noun)).toBe(true);
    });
  }
});

describe("the scope of a grant", () => {
  const clerk = (region: string | null): RoleGrant[] => [{ role: "window-clerk", region, department: null }];
  const cases: [string, string | null, string | null | undefined, boolean][] = [
    ["a community of the township", "360113006", "360113006201", true],
    ["the township itself", "360113006", "360113006", true],
    ["a township that begins alike", "36011300", "360113006", true],
    ["the next township", "360113006", "360113007201", false],
    ["the district above", "360113006", "360113", false],
    ["the whole city by its code", "360100", "360113006", true],
    ["everywhere", null, "360113006", true],
    ["no region at all, limited grant", "360113006", null, false],
    ["no region told, limited grant", "360113006", undefined, false],
    ["no region at all, unlimited grant", null, null, true],
  ];
  it.each(cases)("%s", (_, granted, region, allowed) => {
    expect(decide(clerk(granted), "verify", "service-points", { region }).allowed).toBe(allowed);
  });

  it("holds region and department together where a noun has both", () => {
    const team: RoleGrant[] = [{ role: "project-team", region: "360113", department: "区住建局" }];
    const may = (region: string, department: string) =>
      decide(team, "edit", "projects", { region, department }).allowed;
    expect([may("360113006", "区住建局"), may("360103", "区住建局"), may("360113006", "区教育局")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["bundles", null, null, true],
    ["bundles", "360113", null, false],
    ["bundles", null, "区人社局", false],
    ["indicators", null, null, true],
    ["indicators", "360113", null, false],
    ["indicators", null, "区统计局", false],
    // One for the whole district: its parts do not decide about it, but by a department.
    ["matters", null, null, true],
    ["matters", "360100", null, true],
    ["matters", "360113", null, true],
    ["matters", "360113006", null, false],
    ["matters", "360113006201", null, false],
    ["matters", "360113006", "区人社局", true],
    ["matters", "360113006", "区教育局", false],
    ["matters", null, "区教育局", false],
  ] as const)("%s, which belong to no region: a grant of %s, %s", (noun, region, department, allowed) => {
    const grants: RoleGrant[] = [{ role: "publisher", region, department }];
    const belonging = { region: null, department: noun === "matters" ? "区人社局" : null };
    expect(decide(grants, "publish", noun, belonging).allowed).toBe(allowed);
  });

  it("is not told to reach matters where it is for a part of the district alone", () => {
    const reaches = (region: string | null, department: string | null) =>
      mayAnywhere([{ role: "publisher", region, department }], "publish", "matters");
    expect([reaches("360113006", null), reaches("360113006", "区人社局"), reaches("360113", null)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(mayAnywhere([{ role: "point-manager", region: "360113006", department: null }], "read", "matters")).toBe(
      true,
    );
  });

  it("takes the best of several grants, and none from none", () => {
    const both: RoleGrant[] = [...clerk("360113006"), { role: "publisher", region: "360113", department: null }];
    expect(decide(both, "publish", "service-points", { region: "360113007" })).toMatchObject({
      allowed: true,
      by: { role: "publisher" },
    });
    expect(decide([], "read", "service-points", HOME)).toEqual({ allowed: false, why: "not-permitted" });
  });
});

describe("the table itself", () => {
  it("lets the supervisor read everything and change nothing", () => {
    for (const noun of consoleNouns) {
      const may = Object.keys(permissions.supervisor[noun] ?? {});
      expect(may).toContain("read");
      expect(may.every((action) => action === "read" || action === "export")).toBe(true);
    }
  });
  it("has nobody but the administrator manage accounts", () => {
    expect(roles.filter((role) => permissions[role].accounts?.manage)).toEqual(["administrator"]);
  });
  it("lets the account of what was done be read and taken along, and changed by nobody", () => {
    expect(applicable.audit).toEqual(["read", "export"]);
    expect(roles.filter((role) => permissions[role].audit?.read)).toContain("administrator");
    const asked = Object.values(operations).flatMap((each) =>
      typeof each === "object" && each.noun === "audit" ? [each.action] : [],
    );
    expect([...new Set<string>(asked)].sort()).toEqual(["export", "read"]);
  });
  it("gives no action that does not apply", () => {
    for (const { role, noun, action } of all) {
      if (permissions[role][noun]?.[action]) expect(applicable[noun], `${role} ${noun}`).toContain(action);
    }
  });
});
