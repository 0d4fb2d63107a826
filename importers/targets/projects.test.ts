import { describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { describeTarget, readOne } from "@/importers/targets/describe-target";

const place = { lng: "115.85", lat: "28.69", crs: "wgs84", position_quality: "manual" };

describeTarget("projects", {
  good: { code: "J1", name: "桥", category: "infrastructure", stage: "building", source: "S", ...place },
  bad: [
    ["code", "briefing", "reserved-code"],
    ["code", "Lights", "reserved-code"],
    ["code", "csv", "reserved-code"],
    ["code", "xlsx", "reserved-code"],
    ["category", "fun", "unknown-value"],
    ["stage", "late", "unknown-value"],
    ["total_investment", "约29亿", "bad-amount"],
    ["land_area", "-1", "bad-amount"],
    ["investment_qualifier", "大概", "unknown-value"],
    ["start_planned", "2024-13", "bad-date"],
    ["as_of", "today", "bad-date"],
    ["funding", "政府一半", "bad-attribute"],
    ["funding", "government=约5亿", "bad-amount"],
    ["annual_plan", "很多", "bad-amount"],
    ["annual_plan_year", "1900", "bad-number"],
    ["batches", "省重大；县重大", "unknown-value"],
    ["statistics", "快了", "unknown-value"],
    ["statistics_since", "三季度", "bad-date"],
    ["site", "红谷大道", "bad-geometry"],
    ["internal", "name", "unknown-value"],
  ],
});

describeTarget("milestones", {
  good: { project: "J1", order: "1", name: "封顶", source: "S" },
  bad: [
    ["due", "年底", "bad-date"],
    ["done", "soon", "bad-date"],
    ["qualifier", "nearly", "unknown-value"],
  ],
});

describeTarget("milestone-changes", {
  good: { project: "J1", milestone: "1", changed_on: "2026-05-01", due_after: "2026-12", source: "S" },
  bad: [
    ["milestone", "封顶", "bad-number"],
    ["changed_on", "2026-05", "bad-date"],
    ["due_before", "年中", "bad-date"],
    ["due_after", "年底", "bad-date"],
  ],
});

describeTarget("progress", {
  good: { project: "J1", month: "2026年9月", physical_actual: "42.5", invested_actual: "120,000,000", source: "S" },
  bad: [
    ["month", "2026-09-30", "bad-date"],
    ["month", "2026", "bad-date"],
    ["physical_planned", "101", "bad-number"],
    ["physical_actual", "-1", "bad-number"],
    ["invested_planned", "约1.2亿", "bad-amount"],
    ["invested_actual", "-5", "bad-amount"],
    ["reported_on", "2026-09", "bad-date"],
  ],
});

describeTarget("problems", {
  good: { project: "J1", code: "Q1", title: "征拆", source: "S" },
  bad: [
    ["reported_on", "x", "bad-date"],
    ["closed_on", "x", "bad-date"],
    ["title", "", "missing-value"],
    ["state", "escalated", "unknown-value"],
  ],
});

describeTarget("problem-events", {
  good: { project: "J1", problem: "Q1", order: "1", on: "2026年3月1日", step: "上报", by: "工作专班", source: "S" },
  bad: [
    ["order", "一", "bad-number"],
    ["on", "2026-03", "bad-date"],
    ["step", "开会", "unknown-value"],
    ["problem", "", "missing-value"],
  ],
});

describeTarget("duties", {
  good: { project: "J1", order: "1", role: "team", post: "专班", source: "S" },
  bad: [
    ["role", "boss", "unknown-value"],
    ["post", "", "missing-value"],
  ],
});

describeTarget("parties", {
  good: { project: "J1", role: "owner", organisation: "城投", source: "S" },
  bad: [
    ["role", "friend", "unknown-value"],
    ["organisation", "", "missing-value"],
  ],
});

describeTarget("deferrals", {
  good: { project: "J1", order: "1", paper: "施工图审查合格书", due: "2026-12", source: "S" },
  bad: [
    ["paper", "", "missing-value"],
    ["due", "尽快", "bad-date"],
    ["done", "已交", "bad-date"],
  ],
});

describeTarget("photos", {
  good: { project: "J1", order: "1", path: "/photos/bridge-2026-05.jpg", caption: "桥面铺装", source: "S" },
  bad: [
    ["path", "https://example.org/a.jpg", "bad-link"],
    ["path", "/photos/../secret.jpg", "bad-link"],
    ["taken_on", "五一", "bad-date"],
    ["caption", "", "missing-value"],
  ],
});

describeTarget("light-overrides", {
  good: {
    project: "J1",
    from: "2026-05-01",
    until: "2026-06-01",
    colour: "红灯",
    reason: "停工",
    by: "分管区领导",
    source: "S",
  },
  bad: [
    ["from", "2026-05", "bad-date"],
    ["until", "2026-04-30", "bad-date"],
    ["colour", "蓝灯", "unknown-value"],
    ["reason", "", "missing-value"],
    ["by", "", "missing-value"],
  ],
});

describeTarget("light-thresholds", {
  good: { valid_from: "2026-01-01", rule: "节点逾期", yellow: "1", red: "30", source: "S" },
  bad: [
    ["valid_from", "2026", "bad-date"],
    ["rule", "心情", "unknown-value"],
    ["yellow", "很晚", "bad-number"],
    ["red", "-1", "bad-number"],
  ],
});

// Sheets as an office keeps them: every header in Chinese.
describe("Chinese headers", () => {
  it.each<[TargetName, Record<string, string>]>([
    [
      "projects",
      {
        项目编号: "J1",
        项目名称: "桥",
        项目类别: "民生",
        项目阶段: "在建",
        内部字段: "问题；总投资",
        位置质量: "未知",
      },
    ],
    ["milestones", { 项目编码: "J1", 序号: "1", 节点名称: "封顶", 计划完成: "2026年9月", 责任单位: "住建局" }],
    [
      "milestone-changes",
      { 项目编码: "J1", 节点序号: "1", 调整日期: "2026/5/1", 原期限: "2026-06", 新期限: "2026-09" },
    ],
    [
      "progress",
      { 项目编码: "J1", 月份: "2026年9月", 计划形象进度: "40", 实际形象进度: "38", "实际累计投资（元）": "1" },
    ],
    ["problems", { 项目编码: "J1", 问题编码: "Q1", 问题描述: "征拆", 责任单位: "征收办", 状态: "办理中" }],
    [
      "problem-events",
      { 项目编码: "J1", 问题编码: "Q1", 序号: "1", 日期: "2026.3.1", 步骤: "升级督办", 经办岗位: "专班" },
    ],
    ["deferrals", { 项目编码: "J1", 序号: "1", 容缺材料: "审查合格书", 补齐期限: "2026-12", 审批部门: "住建局" }],
    ["photos", { 项目编码: "J1", 序号: "1", 文件: "/photos/a.jpg", 拍摄日期: "2026-05-01", 图片说明: "桥面" }],
    [
      "light-overrides",
      { 项目编码: "J1", 起: "2026-5-1", 止: "2026-6-1", 亮灯: "黄灯", 理由: "汛期", 批准岗位: "区领导" },
    ],
    ["light-thresholds", { 生效日期: "2026-01-01", 规则: "问题挂账", 黄灯: "30", 红灯: "60" }],
  ])("of %s are understood", async (target, cells) => {
    const { rows, issues, notices } = await readOne(target, { ...cells, 来源: "S" });
    expect([issues, notices]).toEqual([[], []]);
    expect(rows).toHaveLength(1);
  });
});
