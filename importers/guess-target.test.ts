import { describe, expect, it } from "vitest";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { guessTarget } from "@/importers/guess-target";
import { targets } from "@/importers/target-list";

describe("the target of a table", () => {
  it.each<[string, string, string, TargetName | null, string | null]>([
    ["its name", "service-points", "甲,乙", "service-points", "name"],
    ["a Chinese name", "服务网点清单", "甲,乙", "service-points", "name"],
    [
      "columns of a hall",
      "附件1",
      "网点编码,网点名称,层级,网点类型,区划代码,经度,纬度,联系电话",
      "service-points",
      "columns",
    ],
    [
      "an export of matters",
      "export",
      "task_code,task_name,catalog_code,task_type,dept_name,server_type",
      "matters",
      "columns",
    ],
    ["columns of facilities", "Sheet1", "设施名称,设施类型,地址,经度,纬度,状态", "facilities", "columns"],
    ["part of its name", "facilities-gcj", "编码,名称,类别,区划代码,地址,经度,纬度", "facilities", "columns"],
    ["part of a Chinese name", "2025年项目（终稿）", "编码,名称,类别,区划代码,地址,经度,纬度", "projects", "columns"],
    ["a list of departments", "部门", "部门编码,部门名称,简称,联系电话", null, null],
    ["nothing that anybody knows", "Sheet1", "甲,乙,丙", null, null],
  ])("is told by %s", (_, name, header, target, why) => {
    const guess = guessTarget(name, [["某某区台账"], header.split(",")]);
    expect([guess?.target ?? null, guess?.why ?? null]).toEqual([target, why]);
  });

  it.each(targetNames)("%s is told by its own header alone", (name) => {
    expect(guessTarget("附件", [Object.keys(targets[name].columns)])?.target).toBe(name);
  });
});
