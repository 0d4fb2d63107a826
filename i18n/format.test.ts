import { describe, expect, it } from "vitest";
import {
  formatArea,
  formatDistance,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatPlaceDistance,
  formatPrecision,
} from "./format";

describe("formatPlaceDistance", () => {
  it.each([
    [640, null, "640 米", "640 m"],
    [640, 50, "640 米", "640 m"],
    [640, 300, "约 600 米", "about 600 m"],
    [2340, 300, "约 2.3 公里", "about 2.3 km"],
    [10, 1500, "附近", "nearby"],
    [1500, 1500, "附近", "nearby"],
    [1501, 1500, "约 1.5 公里", "about 1.5 km"],
  ])("%i m, known to within %s", (metres, precision, zh, en) => {
    expect(formatPlaceDistance(metres, precision, "zh")).toBe(zh);
    expect(formatPlaceDistance(metres, precision, "en")).toBe(en);
  });
});

describe("formatDistance", () => {
  it.each([
    [0, "10 米", "10 m"],
    [4, "10 米", "10 m"],
    [647, "650 米", "650 m"],
    [994, "990 米", "990 m"],
    [996, "1 公里", "1 km"],
    [1234, "1.2 公里", "1.2 km"],
    [9960, "10 公里", "10 km"],
    [12_345, "12 公里", "12 km"],
  ])("%d m", (metres, zh, en) => {
    expect(formatDistance(metres, "zh")).toBe(zh);
    expect(formatDistance(metres, "en")).toBe(en);
  });
});

describe("formatPrecision", () => {
  it.each([
    [3, "3 米"],
    [50, "50 米"],
    [1500, "1.5 公里"],
  ])("%d m", (metres, zh) => {
    expect(formatPrecision(metres, "zh")).toBe(zh);
  });
});

describe("formatMoney", () => {
  it.each([
    [2_400_000_000, "24 亿元", "CNY 2.4 billion"],
    [308_000_000, "3.08 亿元", "CNY 308 million"],
    [39_420_800, "3,942.08 万元", "CNY 39.42 million"],
    [290_000_000_000, "2,900 亿元", "CNY 290 billion"],
    [9_999, "9,999 元", "CNY 9,999"],
    [0, "0 元", "CNY 0"],
  ])("%d yuan", (yuan, zh, en) => {
    expect(formatMoney(yuan, "zh")).toBe(zh);
    expect(formatMoney(yuan, "en")).toBe(en);
  });
});

describe("formatArea", () => {
  it.each([
    [187_000, "18.7 万㎡", "187,000 m²"],
    [53_509.96, "53,509.96 ㎡", "53,509.96 m²"],
    [900, "900 ㎡", "900 m²"],
    [9_000_000, "9 平方公里", "9 km²"],
    [9_050_000, "905 万㎡", "9,050,000 m²"],
  ])("%d square metres", (area, zh, en) => {
    expect(formatArea(area, "zh")).toBe(zh);
    expect(formatArea(area, "en")).toBe(en);
  });
});

describe("formatPeriod", () => {
  it.each([
    ["2024-02-29", "2024年2月29日", "29 Feb 2024"],
    ["2024-02", "2024年2月", "Feb 2024"],
    ["2024", "2024年", "2024"],
    ["截至2022-11", "截至2022-11", "截至2022-11"],
    ["", "", ""],
  ])("%s", (date, zh, en) => {
    expect(formatPeriod(date, "zh")).toBe(zh);
    expect(formatPeriod(date, "en")).toBe(en);
  });
});

describe("formatNumber", () => {
  it("groups thousands and keeps what was reported", () => {
    expect(formatNumber(5574, "zh")).toBe("5,574");
    expect(formatNumber(83.46, "en")).toBe("83.46");
    expect(formatNumber(4.567, "zh", 1)).toBe("4.6");
  });
});
