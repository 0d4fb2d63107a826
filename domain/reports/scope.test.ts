import { describe, expect, it } from "vitest";
import { decide } from "@/domain/accounts/decide";
import { type Role, roles } from "@/domain/accounts/roles";
import { reportRegions } from "@/domain/reports/scope";

const grant = (role: Role, region: string | null) => ({ role, region, department: null });

describe("the reports that grants reach", () => {
  it.each([
    [[grant("window-clerk", "360113006")], ["360113006"]],
    [
      [grant("window-clerk", "360113006"), grant("point-manager", "360100")],
      ["360113006", "3601"],
    ],
    [[grant("administrator", null)], null],
    [[grant("supervisor", "360113006")], null],
    [[grant("project-team", null)], []],
  ])("%o", (grants, regions) => {
    expect(reportRegions(grants, "read")).toEqual(regions);
  });

  it.each(roles)("are those that the table of permissions lets a %s read", (role) => {
    const grants = [grant(role, "360113006")];
    const regions = reportRegions(grants, "read");
    for (const region of ["360113006001", "360113002", "360113"]) {
      const isReached = regions === null || regions.some((prefix) => region.startsWith(prefix));
      expect(isReached).toBe(decide(grants, "read", "reports", { region }).allowed);
    }
  });
});
