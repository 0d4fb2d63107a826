import { describeTarget } from "@/importers/targets/describe-target";

const place = { lng: "115.85", lat: "28.69", crs: "wgs84", position_quality: "manual" };

describeTarget("projects", {
  good: { code: "J1", name: "桥", category: "infrastructure", stage: "building", source: "S", ...place },
  bad: [
    ["code", "briefing", "bad-code"],
    ["code", "Lights", "bad-code"],
    ["code", "csv", "bad-code"],
    ["code", "xlsx", "bad-code"],
    ["category", "fun", "unknown-value"],
    ["stage", "late", "unknown-value"],
    ["total_investment", "29亿", "bad-number"],
    ["land_area", "-1", "bad-number"],
    ["investment_qualifier", "约", "unknown-value"],
    ["start_planned", "2024-13", "bad-date"],
    ["as_of", "today", "bad-date"],
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

describeTarget("problems", {
  good: { project: "J1", code: "Q1", title: "征拆", source: "S" },
  bad: [
    ["reported_on", "x", "bad-date"],
    ["closed_on", "x", "bad-date"],
    ["title", "", "missing-value"],
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
