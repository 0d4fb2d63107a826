import { describe, expect, it } from "vitest";
import { type Holder, losesLastChief } from "@/domain/accounts/last-administrator";
import type { RoleGrant } from "@/domain/accounts/roles";

const grant = (role: RoleGrant["role"], region: string | null = null, department: string | null = null) => ({
  role,
  region,
  department,
});
const holder = (id: string, grants: RoleGrant[], isDisabled = false): Holder => ({ id, grants, isDisabled });
const chief = grant("administrator");
const limited = grant("administrator", "360113006");

const cases: [string, Holder[], Holder, boolean][] = [
  ["the only one is disabled", [holder("a", [chief])], holder("a", [chief], true), true],
  ["the only one loses the role", [holder("a", [chief])], holder("a", []), true],
  ["the only one keeps a township", [holder("a", [chief, limited])], holder("a", [limited]), true],
  ["one of two goes", [holder("a", [chief]), holder("b", [chief])], holder("a", []), false],
  ["the other one is disabled", [holder("a", [chief]), holder("b", [chief], true)], holder("a", []), true],
  ["the other one has one department", [holder("a", [chief]), holder("b", [limited])], holder("a", []), true],
  ["a clerk goes", [holder("a", [chief]), holder("b", [grant("window-clerk")])], holder("b", []), false],
  ["there was none before", [holder("a", [limited])], holder("a", []), false],
];

describe("the last administrator of everything", () => {
  it.each(cases)("%s", (_, before, changed, loses) => {
    expect(losesLastChief(before, changed)).toBe(loses);
  });
});
