import { expect, it } from "vitest";
import { leftOut } from "@/importers/left-out-rows";

it.each<[Record<string, string>, string | undefined]>([
  [{ 编码: "合计", 总投资: "120000" }, "total-row"],
  [{ 编码: "", 名称: "合 计", 总投资: "120000" }, "total-row"],
  [{ 编码: "填表人：张三", 名称: "审核人：李四" }, "signature-row"],
  [{ 编码: "单位负责人（签字）：" }, "signature-row"],
  [{ 编码: "注：以上数据截至6月底" }, "signature-row"],
  [{ 编码: "X1", 名称: "合计大厦" }, undefined],
  [{ 编码: "", 名称: "总计投资服务中心" }, undefined],
  [{ 编码: "" }, undefined],
])("%j", (cells, code) => expect(leftOut({ row: 9, cells })?.code).toBe(code));
