import { expect, it } from "vitest";
import { targetNames } from "@/domain/imports/target-name";
import { matchHeaders } from "@/importers/headers";
import { targets } from "@/importers/target-list";
import { templateHeader } from "@/importers/template";

it.each(targetNames)("the template of %s is read back, column by column", (name) => {
  const { headerOf, issues, notices } = matchHeaders(targets[name], templateHeader(targets[name]));
  expect([issues, notices, [...headerOf.keys()]]).toEqual([[], [], Object.keys(targets[name].columns)]);
});
