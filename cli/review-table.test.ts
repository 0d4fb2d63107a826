import { expect, it } from "vitest";
import { reviewCsv, reviewJson, reviewText } from "@/cli/review-table";
import { judgeServicePoint } from "@/domain/publishing/gate/gate";
import { context, goodServicePoint } from "@/domain/publishing/gate/gate-fixture";
import { reviewOf } from "@/domain/publishing/review";
import { reviewTexts } from "@/server/publishing/texts";

const points = [
  { ...goodServicePoint, code: "a", phones: [{ label: "热线", number: "0791-123" }] },
  { ...goodServicePoint, code: "b", name: "市民中心" },
];
const reviewed = points.map((point) => ({
  code: point.code,
  name: point.name,
  results: judgeServicePoint(point, context),
  freshness: [{ group: "hours" as const, state: "fresh" as const }],
}));
const review = reviewOf("service-points", "2026-07-01", reviewed, [10, 16]);
const zh = reviewTexts("zh");

it("prints counts, freshness and what failed, but not what nobody can tell", () => {
  expect(reviewText(review, zh).split("\n")).toEqual([
    "service-points: 2 records on 2026-07-01, 1 kept from being published",
    "",
    "rule    does  pass  fail  unknown  not concerned",
    "10     warns     1     0        1              0  咨询电话和投诉电话都有、不相同、带区号",
    "16    blocks     1     1        0              0  电话号码是存在的号码",
    "",
    "freshness  fresh  ageing  stale  never",
    "hours          2       0      0      0",
    "",
    "a 区政务服务中心 · 16 phones[0].number: 没有这样的号码：0791-123",
  ]);
});

it("writes every finding as a table", () => {
  const lines = reviewCsv([review], reviewTexts("en")).replace("\uFEFF", "").trim().split("\r\n");
  expect(lines).toEqual([
    "records,code,name,rule,does,outcome,field,reason",
    "service-points,a,区政务服务中心,10,warns,unknown,phones,Cannot be told: no label says which number is to ask and which to complain",
    "service-points,a,区政务服务中心,16,blocks,fail,phones[0].number,No such number can exist: 0791-123",
  ]);
});

it("says the same as JSON", () => {
  expect(JSON.parse(reviewJson([review], zh))).toMatchObject([
    {
      records: "service-points",
      on: "2026-07-01",
      count: 2,
      blocked: 1,
      rules: [
        { rule: 10, unknown: 1 },
        { rule: 16, fail: 1, title: "电话号码是存在的号码" },
      ],
      findings: [{ rule: 10 }, { rule: 16, field: "phones[0].number" }],
    },
  ]);
});
