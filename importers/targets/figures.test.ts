import { describeTarget } from "@/importers/targets/describe-target";

describeTarget("sources", {
  good: { code: "S", title: "文章", published: "2022-11", kind: "article" },
  bad: [
    ["published", "去年", "bad-date"],
    ["kind", "blog", "unknown-value"],
    ["url", "ftp://x", "bad-link"],
    ["published_qualifier", "maybe", "unknown-value"],
  ],
});

describeTarget("indicators", {
  good: { code: "I1", name: "地区生产总值", topic: "经济", unit: "亿元" },
  bad: [
    ["unit", "", "missing-value"],
    ["kind", "dream", "unknown-value"],
  ],
});

describeTarget("observations", {
  good: {
    code: "O1",
    indicator: "I1",
    region: "360113",
    period: "2021年",
    qualifier: "exactly",
    value: "730.25",
    source: "S",
  },
  bad: [
    ["value", "730亿", "bad-number"],
    ["value", "", "missing-value"],
    ["qualifier", "maybe", "unknown-value"],
    ["qualifier", "range", "missing-value", "value_high"],
    ["period_end", "2021-02-30", "bad-date"],
    ["loaded_count", "cats", "unknown-value"],
  ],
});

describeTarget("synonyms", {
  good: { word: "老人钱", term: "高龄津贴", weight: "0.9", source: "s" },
  bad: [
    ["word", "", "missing-value"],
    ["term", "老人钱", "unknown-value"],
    ["weight", "0", "bad-number"],
    ["weight", "1.5", "bad-number"],
    ["weight", "much", "bad-number"],
  ],
});
