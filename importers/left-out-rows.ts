import type { RowIssue } from "@/domain/imports/row-issue";
import type { RawRow } from "@/importers/formats/raw-table";

const TOTAL = /^(合计|总计|小计|共计|累计|本页合计|总合计|total)[:：]?$/iu;
/** 填表人：张三, 审核人, 单位负责人（签字）：, 注：…; what follows is nobody's record. */
const SIGNATURE =
  /^(填表|填报|制表|审核|复核|审批|经办|报送|统计|单位负责|分管领导|负责|联系|主管)(人|员|领导|单位|部门|日期|时间|电话)?(\(.{0,6}\))?:|^(注|备注|说明|盖章|签字|填表日期|填报日期)(\(.{0,6}\))?:/u;

/**
 * Whether a row that is no record is one of the lines that close an office's table, and may be left out: totals and
 * signatures. Asked only of rows that cannot be read, so that nothing of use is passed over.
 */
export function leftOut({ row, cells }: RawRow): RowIssue | null {
  const filled = Object.values(cells).filter((text) => text !== "");
  const [first] = filled.map((text) => text.normalize("NFKC").replace(/\s/gu, ""));
  if (first === undefined) return null;
  const notice = { row, column: null, value: first.slice(0, 60) };
  if (TOTAL.test(first)) return { ...notice, code: "total-row", message: "A total: left out." };
  return SIGNATURE.test(first)
    ? { ...notice, code: "signature-row", message: "A signature or remark: left out." }
    : null;
}
