import { describe, expect, it } from "vitest";
import { kindOfName, nameFault } from "@/domain/imports/upload-rules";

describe("the name of an uploaded file", () => {
  it.each([
    ["事项.csv", null],
    ["a b (2).XLSX", null],
    ["v1.2 服务网点.geojson", null],
    ["../../etc/passwd.csv", "path-in-name"],
    ["..\\..\\boot.csv", "path-in-name"],
    ["/etc/cron.d/x.csv", "path-in-name"],
    ["C:\\data\\x.csv", "path-in-name"],
    ["..", "path-in-name"],
    [".htaccess.csv", "bad-name"],
    ["a\u0000.csv", "bad-name"],
    ["a\r\nX: y.csv", "bad-name"],
    ["a\u202evsc.exe.csv", "bad-name"],
    [`${"长".repeat(200)}.csv`, "bad-name"],
    ["", "bad-name"],
    ["table.xls", "unknown-ending"],
    ["table.exe", "unknown-ending"],
    ["table", "unknown-ending"],
    ["x.constructor", "unknown-ending"],
  ])("%j: %s", (name, fault) => expect(nameFault(name)).toBe(fault));

  it.each([
    ["a.tsv", "csv"],
    ["a.json", "geojson"],
    ["a.xlsx", "workbook"],
    ["a.pdf", null],
  ])("%s claims to be %s", (name, kind) => expect(kindOfName(name)).toBe(kind));
});
