import { useFormatter, useTranslations } from "next-intl";
import type { UploadReport } from "@/domain/imports/import-job";
import { countNotices } from "@/domain/imports/notices";
import { isSaidByRow, type PositionFinding } from "@/domain/imports/position-finding";
import { isLifecycleCode, type RowIssue } from "@/domain/imports/row-issue";

export type PlanTexts = {
  /** What a table is called. */
  nameOf(order: number): string;
  targetOf(target: UploadReport["tables"][number]["target"]): string;
  /** Where the rows of which something becomes are listed. */
  rowsHref(table: number, became: "new" | "changed" | "rejected" | "removed"): string;
  rejectsHref(table: number): string;
  columnOf(target: UploadReport["tables"][number]["target"], column: string): string;
  say(issue: RowIssue): string;
};

/** With more notices than these the list is folded. */
const SHOWN_NOTICES = 12;

type Props = {
  report: UploadReport;
  /** The table whose rejected rows are listed on the page; null where none are. */
  listed: number | null;
  texts: PlanTexts;
};

/** What an upload does, table by table. */
export function Plan({ report, listed, texts }: Props) {
  const t = useTranslations("importDesk");
  const rejected = report.tables.find((table) => table.rejected > 0);
  const gone = Object.entries(report.gone) as [UploadReport["tables"][number]["target"], number][];
  return (
    <>
      {report.tables.map((table) => (
        <div key={table.order} className="import-table">
          <h3 className="import-change">{`${texts.targetOf(table.target)} · ${texts.nameOf(table.order)}`}</h3>
          <Counts table={table} texts={texts} />
          {table.positions
            .filter((finding) => !isSaidByRow(finding, listed === table.order))
            .map((finding) => (
              <Finding key={finding.kind} finding={finding} />
            ))}
          {table.notices.length > 0 ? <Notices table={table} texts={texts} /> : null}
          {table.rejected > 0 ? (
            <a className="tap-line" href={texts.rejectsHref(table.order)} download>
              {t("rejectsFile")}
            </a>
          ) : null}
        </div>
      ))}
      {gone.length > 0 ? (
        <div className="notice notice-fault">
          <p>{t("gone")}</p>
          <ul>
            {gone.map(([target, count]) => (
              <li key={target}>{t("goneLine", { target: texts.targetOf(target), count })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {report.refused ? (
        <p role="alert" className="notice notice-fault">
          {t(report.refused === "nothing" && hasNoRows(report) ? "refused.no-rows" : `refused.${report.refused}`)}{" "}
          {rejected ? <a href={texts.rowsHref(rejected.order, "rejected")}>{t("seeReasons")}</a> : null}
        </p>
      ) : null}
    </>
  );
}

const hasNoRows = ({ tables }: UploadReport) => tables.length > 0 && tables.every(({ read }) => read === 0);

type Table = UploadReport["tables"][number];

function Counts({ table, texts }: { table: Table; texts: PlanTexts }) {
  const t = useTranslations("importDesk");
  const format = useFormatter();
  const listed = (became: "new" | "changed" | "rejected" | "removed") =>
    table[became] > 0 ? (
      <a href={texts.rowsHref(table.order, became)}>
        {t(`count.${became}`)} <strong>{format.number(table[became])}</strong>
      </a>
    ) : (
      <span>
        {t(`count.${became}`)} {format.number(0)}
      </span>
    );
  return (
    <p className="import-counts">
      <span>
        <strong>{format.number(table.read)}</strong> {t("count.read")}
      </span>
      {listed("new")}
      {listed("changed")}
      <span>
        {t("count.unchanged")} {format.number(table.unchanged)}
      </span>
      {listed("rejected")}
      {table.removed > 0 ? listed("removed") : null}
    </p>
  );
}

function Finding({ finding }: { finding: PositionFinding }) {
  const t = useTranslations("importDesk");
  const { kind, rows, examples, metres, compared, suggestedCrs } = finding;
  const key = kind === "shifted" && suggestedCrs ? "shifted-crs" : kind;
  const shown = `${examples.join(", ")}${rows > examples.length ? ", …" : ""}`;
  return (
    <p className="notice notice-fault">
      {t(`position.${key}`, {
        rows,
        examples: shown,
        metres: metres ?? 0,
        compared: compared ?? 0,
        crs: suggestedCrs ? t(`crsName.${suggestedCrs}`) : "",
      })}
    </p>
  );
}

function Notices({ table: { target, notices }, texts }: { table: Table; texts: PlanTexts }) {
  const t = useTranslations("importDesk");
  return (
    <details open={notices.length <= SHOWN_NOTICES || notices.some(({ code }) => isLifecycleCode(code))}>
      <summary className="tap-line">{t("notices", { count: countNotices(notices) })}</summary>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.row} ${notice.code} ${notice.column} ${notice.value}`}>
            {t("noticeLine", {
              row: notice.row,
              column: notice.column === null ? "" : texts.columnOf(target, notice.column),
              text: texts.say(notice),
            })}
            {notice.alike ? <strong> {t("alike", { count: notice.alike })}</strong> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
