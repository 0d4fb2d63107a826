import { describe, expect, it } from "vitest";
import { isOfEachMatter, paperNames, readPaper } from "@/domain/plan/paper-names";

describe("one name for one paper", () => {
  it.each([
    ["身份证", "身份证"],
    ["居民身份证", "身份证"],
    ["第二代居民身份证", "身份证"],
    ["身份证原件及复印件", "身份证"],
    ["申请人身份证", "身份证"],
    ["本人的居民身份证（原件）", "身份证"],
    ["身 份 证", "身份证"],
    ["户口本", "户口簿"],
    ["居民户口簿复印件", "户口簿"],
    ["户口簿（本）", "户口簿"],
    ["社保卡", "社会保障卡"],
    ["《出生医学证明》", "出生医学证明"],
    ["机动车驾驶证", "驾驶证"],
    ["不动产权证书", "不动产权证"],
    ["残疾证", "残疾人证"],
    ["经办人居民身份证", "经办人身份证"],
    ["死者的户口本", "死者户口簿"],
    ["病历复印件", "病历"],
  ])("%s is %s", (wording, expected) => expect(readPaper(wording).name).toBe(expected));

  it.each([
    ["身份证", "代理人身份证"],
    ["身份证", "经办人身份证"],
    ["身份证", "监护人身份证"],
    ["身份证", "父母身份证"],
    ["身份证", "孩子身份证"],
    ["父母身份证", "监护人身份证"],
    ["夫妻身份证", "身份证"],
    ["户口簿", "死者户口簿"],
    ["户口簿", "父母户口簿"],
    ["双方户口簿", "户口簿"],
    ["户口簿", "户口簿或居住证"],
    ["户口簿", "户口簿（死者）"],
    ["户口簿", "户口簿首页"],
    ["身份证", "身份证明"],
    ["身份证", "临时居民身份证"],
    ["身份证", "身份证或人脸识别"],
    ["居住证", "暂住证"],
    ["照片", "免冠照片"],
    ["毕业证", "学历证"],
    ["退役证", "退役证件"],
    ["营业执照正本", "营业执照副本"],
    ["残疾人证", "原残疾人证"],
    ["结婚证", "离婚证"],
    ["死亡证明", "出生医学证明"],
  ])("%s is not %s", (one, other) => expect(readPaper(one).name).not.toBe(readPaper(other).name));

  it("has each name once, with its basis", () => {
    const all = paperNames.flatMap(({ name, also }) => [name, ...also]);
    expect(new Set(all).size).toBe(all.length);
    expect(paperNames.every(({ basis }) => basis.length > 2)).toBe(true);
  });
});

describe("what a wording says of the form", () => {
  it.each([
    ["身份证", null, null],
    ["身份证原件", true, 0],
    ["身份证复印件", false, 1],
    ["身份证复印件2份", false, 2],
    ["身份证原件及复印件", true, 1],
    ["身份证（原件和复印件）", true, 1],
    ["户口簿原件、复印件各两份", true, 2],
    ["身份证复印件（三份）", null, null],
    ["复印件", null, null],
  ])("%s: original %s, copies %s", (wording, original, copies) => {
    expect(readPaper(wording)).toMatchObject({ original, copies });
  });

  it.each([
    ["申请表", true],
    ["申请书", true],
    ["承诺书", true],
    ["转移申请表", true],
    ["备案信息表", true],
    ["身份证", false],
    ["章程", false],
    ["工伤认定决定书", false],
  ])("every matter has its own %s: %s", (name, expected) => expect(isOfEachMatter(name)).toBe(expected));
});
