import { describe, expect, it } from "vitest";
import {
  asksWhat,
  isKindOf,
  kindsOf,
  pathOfSubject,
  reportedNouns,
  reportKinds,
  subjectOfPath,
} from "@/domain/reports/kinds";

describe("kinds of report", () => {
  it.each(reportedNouns)("always leave room for something else: %s", (noun) => {
    expect(kindsOf(noun).at(-1)).toBe("other");
    expect(reportKinds.filter((kind) => isKindOf(noun, kind))).toHaveLength(kindsOf(noun).length);
  });

  it("are refused where they make no sense", () => {
    expect(isKindOf("service-points", "hours")).toBe(true);
    expect(isKindOf("service-points", "wrong-number")).toBe(true);
    expect(isKindOf("projects", "hours")).toBe(false);
    expect(isKindOf("facilities", "wrong-number")).toBe(false);
    expect(isKindOf("service-points", "calls")).toBe(false);
  });
});

describe("the subject of a page", () => {
  it.each([
    ["/service-points/360113002-centre", { noun: "service-points", code: "360113002-centre" }],
    ["/matters/M001", { noun: "matters", code: "M001" }],
    ["/projects/lights", { noun: "pages", code: "/projects/lights" }],
    ["/projects/nanchang-school/sheet", { noun: "pages", code: "/projects/nanchang-school/sheet" }],
    ["/indicators", { noun: "pages", code: "/indicators" }],
    ["/", { noun: "pages", code: "/" }],
    ["//evil.example", null],
    ["/console/reports", null],
    ["/plan?matters=M001", null],
    ["javascript:alert(1)", null],
  ] as const)("%s", (path, subject) => {
    expect(subjectOfPath(path)).toEqual(subject);
    if (subject) expect(pathOfSubject(subject)).toBe(path);
  });
});

it.each([
  ["pages", "/", true],
  ["pages", "/plan", false],
  ["matters", "M001", false],
] as const)("whether %s %s needs a sentence: %s", (noun, code, expected) => {
  expect(asksWhat({ noun, code })).toBe(expected);
});
