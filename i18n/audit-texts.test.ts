import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { AuditEntry } from "@/domain/audit/entry";
import { auditWords, changesLine, regionsNamed } from "@/i18n/audit-texts";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";

const inChinese = createTranslator({ locale: "zh", messages: zh, namespace: "console" });
const inEnglish = createTranslator({ locale: "en", messages: en, namespace: "console" });
const all = createTranslator({ locale: "zh", messages: zh });
const allInEnglish = createTranslator({ locale: "en", messages: en });
const names = { people: new Map([["u1", "王芳"]]), regions: new Map([["360113006", "九龙湖街道"]]) };

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: "7",
  at: "2026-11-21T09:00:00.000Z",
  actor: "user:u1",
  action: "role-change",
  noun: "accounts",
  code: "u1",
  region: null,
  department: null,
  before: null,
  after: null,
  requestId: null,
  previousHash: "",
  hash: "",
  ...more,
});
const grants = [{ role: "window-clerk", region: "360113006", department: null }];

describe("an entry in words", () => {
  it("names people, regions and roles in the reader's language", () => {
    const changed = entry({ before: { grants: [] }, after: { grants } });
    expect(regionsNamed([changed])).toEqual(["360113006"]);
    expect(auditWords(changed, names, inChinese, all)).toMatchObject({
      who: "王芳",
      what: "角色变更",
      record: "王芳",
    });
    expect(changesLine(auditWords(changed, names, inChinese, all), inChinese)).toBe(
      "角色: （空） → 窗口人员 · 九龙湖街道",
    );
    expect(changesLine(auditWords(changed, names, inEnglish, allInEnglish), inEnglish)).toBe(
      "Roles: (empty) → Window clerk · 九龙湖街道",
    );
  });

  it("names a rule of the publish gate", () => {
    const record = (code: string) => auditWords(entry({ noun: "gate-policy", code }), names, inChinese, all).record;
    expect(record("service-points 16")).toBe("服务网点 · 16“电话号码是存在的号码”");
    expect(record("service-points 99")).toBe("service-points 99");
  });

  it.each([
    [{ access: "password-reset" }, "登录方式: 重设密码"],
    [{ why: "locked" }, "原因: 因多次输错被锁定"],
    [{ asked: "manage", why: "outside" }, "要求: 管理; 原因: 超出管理范围"],
    [{ disabled: true }, "停用: 是"],
    [{ opening_hours: "Mo-Fr 09:00-17:00" }, "开放时间: Mo-Fr 09:00-17:00"],
    [{ "materials/1/name": "身份证" }, "申请材料 · 1 · 名称: 身份证"],
    [{ author: "user:u1" }, "起草人: 王芳"],
    [{ noun: "faqs", action: "sign-in" }, "对象: 常见问题; 操作: 登录"],
    [{ state: "corrected" }, "状态: 已改正"],
    [{ unheard_of: [1, 2], "a.b": { c: 1 } }, "unheard_of: 1、2; a.b: c 1"],
    [{ position: { lng: "115.8", lat: "28.6", precision: "" } }, "位置: 经度 115.8、纬度 28.6"],
    [{ role: "point-manager" }, "角色: 网点管理员"],
    [{ action: "suspend" }, "操作: 暂停"],
    [{ title: "suspend service-points 360113002006-station" }, "标题: 暂停 服务网点 360113002006-station"],
  ])("tells %j", (after, text) => {
    expect(changesLine(auditWords(entry({ after }), names, inChinese, all), inChinese)).toBe(text);
  });

  it.each([
    ["service-points", { hours_quality: "reported" }, "时间质量: 来源明确"],
    ["service-points", { kind: "township-centre", level: "township" }, "类型: 便民服务中心; 层级: 乡镇街道"],
    ["service-points", { amenities: "toilet；parking" }, "便民设施: 卫生间、停车位"],
    ["service-points", { "windows/W1": { code: "W1", kind: "general" } }, "窗口 · W1: 编码 W1、类型 综合窗口"],
    ["matters", { "materials/1/form": "original" }, "申请材料 · 1 · 材料类型: 原件"],
    ["matters", { charged: "yes" }, "是否收费: 是"],
    ["projects", { "duties/1/role": "lead-post" }, "责任 · 1 · 角色: 挂点领导岗位"],
    ["reports", { kind: "moved" }, "种类: 位置不对"],
    ["gate-policy", { severity: "off" }, "处理: 关闭"],
  ])("of %s tells %j", (noun, after, text) => {
    expect(changesLine(auditWords(entry({ noun, after }), names, inChinese, all), inChinese)).toBe(text);
  });

  it("tells what it does not know as it stands", () => {
    const strange = entry({ actor: "user:gone", action: "unheard-of", noun: "__proto__", code: "X" });
    expect(auditWords(strange, names, inEnglish, allInEnglish)).toMatchObject({
      who: "gone",
      what: "unheard-of",
      noun: "__proto__",
      record: "X",
    });
  });
});
