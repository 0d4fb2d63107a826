import { setFlagsFromString } from "node:v8";
import { runCommandLine, UsageError } from "@/cli/command-line";
import { type Asked, EXIT_REJECTED, readArguments, USAGE } from "@/cli/import/arguments";
import { tellChanges } from "@/cli/import/changes";
import { outcomeFile, writeRejects } from "@/cli/import/row-file";
import { type DatasetReport, type ImportReport, planOf } from "@/domain/imports/import-report";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { TargetName } from "@/domain/imports/target-name";
import { importTranslator, issueText, positionText } from "@/i18n/import-texts";
import type { Locale } from "@/i18n/locales";
import { diffLines } from "@/importers/diff-lines";
import { formatOf, isWorkbook } from "@/importers/formats/file-format";
import { datasetTable, fileTable, issueLines, type Speaker } from "@/importers/report-table";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { hasTables } from "@/server/imports/connection";
import { importDataset, importWorkbook } from "@/server/imports/dataset";
import { importFile } from "@/server/imports/import-file";

// A large file is mostly records that stay and texts that go: let the heap grow by little, and not to twice its size.
setFlagsFromString("--heap-growing-percent=20");

type Report = ImportReport | DatasetReport;
type OnRow = (target: TargetName, outcome: RowOutcome) => void;

const filesOf = (report: Report): ImportReport[] => ("files" in report ? report.files : [report]);

async function importAsked(asked: Asked, onRow: OnRow | undefined): Promise<Report> {
  const { target, path, dryRun, allOrNothing, said } = asked;
  if (target !== "dataset" && !asked.isDataset) {
    const onOutcome = onRow && ((outcome: RowOutcome) => onRow(target, outcome));
    return importFile({ target, path, dryRun, allOrNothing, said, onOutcome });
  }
  const options = { dryRun, said, onOutcome: onRow && ((outcome: RowOutcome, of: TargetName) => onRow(of, outcome)) };
  if (!(await isWorkbook(path))) return importDataset(path, options);
  return importWorkbook(path, { ...options, ...(target === "dataset" ? {} : { alone: target }) });
}

function show(report: Report, { json, dryRun }: Asked, say: Speaker): void {
  if (json) {
    const shown = !dryRun
      ? report
      : "files" in report
        ? { ...report, files: report.files.map(planOf) }
        : planOf(report);
    console.log(JSON.stringify(shown, null, 2));
    return;
  }
  for (const line of filesOf(report).flatMap((file) => issueLines(file, say))) console.error(line);
  if (dryRun) for (const line of filesOf(report).flatMap((file) => diffLines(file, say))) console.log(line);
  console.log("files" in report ? datasetTable(report, say) : fileTable(report, say));
}

async function speaker(locale: Locale): Promise<Speaker> {
  const t = await importTranslator(locale);
  return {
    // The English sentence was made where the row was refused, and says more than the code's.
    issue: (issue) => (locale === "en" ? issue.message : issueText(issue, t)),
    position: (finding) => positionText(finding, t),
    refused: (reason) => t(`refused.${reason}`),
    count: (name) => t(`count.${name}`),
    total: t("total"),
    nothingWritten: t("nothing-written"),
    notRead: (name) => t("not-read", { name }),
    row: t("row"),
    more: (count) => t("more", { count }),
    changedColumns: t("changed-columns"),
    found: (value) => t("found", { value }),
    notice: t("notice"),
  };
}

async function importAndShow(asked: Asked): Promise<number> {
  const say = await speaker(asked.locale);
  const outcomes = asked.rows ? outcomeFile(asked.rows) : null;
  const report = await importAsked(asked, outcomes?.write);
  await outcomes?.close();
  const { target, path, said, rejects } = asked;
  if (rejects && target !== "dataset" && report.rejected > 0) {
    const issues = filesOf(report).flatMap((file) => file.issues);
    await writeRejects(rejects, { target, path, said }, issues, say);
  }
  show(report, asked, say);
  const isRefused = filesOf(report).some(({ refused }) => refused !== null);
  return isRefused || (report.rejected > 0 && !asked.allowRejects) ? EXIT_REJECTED : 0;
}

async function run(): Promise<number> {
  const asked = await readArguments();
  if (asked === null) {
    console.log(USAGE);
    return 0;
  }
  if ("changes" in asked) return tellChanges(asked);
  if (asked.rejects && (await formatOf(asked.path)) === "geojson") {
    throw new UsageError("--rejects is for tables; GeoJSON has no rows.");
  }
  const database = await openDatabase("npm run import");
  try {
    // An embedded database that nobody has started yet is empty.
    if (!(await hasTables())) await migrate(database.url);
    return await importAndShow(asked);
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, run });
