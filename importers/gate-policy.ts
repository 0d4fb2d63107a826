import { z } from "zod";
import { ruleNumbers } from "@/domain/publishing/gate/finding";
import { type DatedSeverity, presetSeverities, severities } from "@/domain/publishing/gate/policy";
import { recordKinds } from "@/domain/publishing/gate/record";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { wholeNumber } from "@/importers/cells/number";
import { openCsv } from "@/importers/formats/csv";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { readRecords } from "@/importers/read-records";
import { type RecordShape, required } from "@/importers/targets/target";

const recordKind = z.enum(recordKinds);
const severity = z.enum(severities);

const subject = z.object({ records: recordKind, rule: z.number() });
const checked = subject.extend({ valid_from: z.string(), severity });

/** A row says what one rule does from a day on. */
const shape: RecordShape = {
  columns: {
    valid_from: required(day, ["生效日期", "起"]),
    records: required(choice(recordKind, { 政务服务事项: "matters", 事项: "matters", 服务网点: "service-points" }), [
      "记录",
      "对象",
    ]),
    rule: required(wholeNumber(1), ["规则"]),
    severity: required(choice(severity, { 拦住: "blocks", 提醒: "warns", 不查: "off" }), ["处理"]),
  },
  key: ["valid_from", "records", "rule"],
  rule: {
    reads: ["records", "rule"],
    check(record, complain) {
      const { records, rule } = subject.parse(record);
      const known = ruleNumbers.find((number) => number === rule);
      if (known && presetSeverities[records][known]) return;
      complain("rule", { code: "unknown-value", message: `There is no such rule for ${records}.` });
    },
  },
};

/**
 * Reads a district's own policy for the publish gate.
 *
 * @throws UnreadableFile where a row is wrong: a policy that holds by half is none.
 */
export async function readGatePolicy(path: string): Promise<DatedSeverity[]> {
  const { rows, issues } = await readRecords(shape, await openCsv(path, shape), CHINA);
  const [first] = issues;
  if (first)
    throw new UnreadableFile(
      path,
      `row ${first.row}, ${first.column ?? "the row"}: ${first.message}`,
      { code: "bad-row" },
      first,
    );
  return rows.flatMap(({ record }) => {
    const { valid_from: validFrom, ...row } = checked.parse(record);
    const rule = ruleNumbers.find((number) => number === row.rule);
    return rule ? [{ ...row, validFrom, rule }] : [];
  });
}
