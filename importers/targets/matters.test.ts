import { expect, it } from "vitest";
import { describeTarget, readOne } from "@/importers/targets/describe-target";

const guide = { matter: "M1", order: "1", quality: "sample", source: "S" };

describeTarget("matters", {
  good: {
    code: "M1",
    name: "社保卡申领",
    task_type: "20",
    department: "人社局",
    topic: "life",
    audience: "person",
    quality: "sample",
    source: "S",
  },
  bad: [
    ["task_type", "02", "unknown-value"],
    ["topic", "fun", "unknown-value"],
    ["audience", "person；cat", "unknown-value"],
    ["accept_levels", "moon", "unknown-value"],
    ["visits", "once", "bad-number"],
    ["case_type", "2", "unknown-value"],
    ["online_depth", "五级", "unknown-value"],
    ["charged", "也许", "unknown-value"],
    ["online_url", "www.x.cn", "bad-link"],
    ["quality", "", "missing-value"],
    ["name", "长".repeat(201), "too-long"],
  ],
});

it("reads what the publish gate asks for, under Chinese headers; numbers of a province's own are not read", async () => {
  const { rows, issues } = await readOne("matters", {
    code: "M1",
    name: "社保卡申领",
    task_type: "20",
    department: "人社局",
    topic: "life",
    audience: "person",
    quality: "sample",
    source: "S",
    办件类型: "承诺件",
    网办深度: "Ⅳ级",
    是否收费: "否",
    is_pay_online: "0",
    limit_scene_explain: "核对本人",
    project_type: "1",
  });
  expect(issues).toEqual([]);
  expect(rows[0]?.record).toMatchObject({
    case_type: "promised",
    online_depth: "4",
    charged: false,
    pay_online: false,
    visits_reason: "核对本人",
    mail_material: null,
  });
});

describeTarget("materials", {
  good: { ...guide, name: "身份证", necessity: "required", form: "both", copies: "1" },
  bad: [
    ["order", "一", "bad-number"],
    ["necessity", "perhaps", "unknown-value"],
    ["form", "fax", "unknown-value"],
    ["copies", "-1", "bad-number"],
  ],
});

describeTarget("steps", {
  good: { ...guide, name: "申请" },
  bad: [
    ["name", "", "missing-value"],
    ["quality", "x", "unknown-value"],
  ],
});

describeTarget("fees", {
  good: { ...guide, name: "工本费" },
  bad: [
    ["matter", "M 1", "bad-code"],
    ["order", "", "missing-value"],
  ],
});

describeTarget("faqs", {
  good: { ...guide, question: "要钱吗", answer: "不要" },
  bad: [
    ["answer", "", "missing-value"],
    ["question", "a\u0007b", "bad-character"],
  ],
});

describeTarget("offerings", {
  good: { matter: "M1", service_point: "P1", mode: "full", quality: "sample", source: "S" },
  bad: [
    ["mode", "half", "unknown-value"],
    ["delegated", "x", "unknown-value"],
    ["verified_at", "2024", "bad-date"],
    ["window", "W 1", "bad-code"],
  ],
});

describeTarget("bundles", {
  good: {
    code: "newborn",
    name: "新生儿出生",
    topic: "birth",
    audience: "person",
    summary: "孩子出生后要办的事。",
    quality: "sample",
    source: "S",
  },
  bad: [
    ["topic", "fun", "unknown-value"],
    ["audience", "cat", "unknown-value"],
    ["summary", "", "missing-value"],
    ["code", "新生儿", "bad-code"],
  ],
});

describeTarget("bundle-matters", {
  good: { ...guide, bundle: "newborn", optional: "yes", condition: "外地户口" },
  bad: [
    ["bundle", "", "missing-value"],
    ["optional", "perhaps", "unknown-value"],
    ["optional", "no", "unknown-value"],
    ["order", "first", "bad-number"],
  ],
});
