import "server-only";
import { fileName, importEvent } from "@/domain/audit/events";
import { DiffGatherer } from "@/domain/imports/import-diff";
import type { ImportReport } from "@/domain/imports/import-report";
import { findMisplaced, findShift, type PositionFinding } from "@/domain/imports/position-finding";
import { isOfWholeFile, issuesByRow } from "@/domain/imports/row-issue";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { TargetName } from "@/domain/imports/target-name";
import { checkReferences } from "@/importers/check-references";
import { checkSurroundings } from "@/importers/check-surroundings";
import { openTable } from "@/importers/formats/open-table";
import type { RawTable } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { parentOf, type Reading, readRecords } from "@/importers/read-records";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";
import type { Target } from "@/importers/targets/target";
import { recordAudit } from "@/server/audit/record";
import { beginChangeSet, type ChangeSetId, endChangeSet } from "@/server/changes/change-set";
import { completeRows } from "@/server/imports/complete";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { checkFirstPositions } from "@/server/imports/first-positions";
import { checkAgainstHistory } from "@/server/imports/history";
import { loadExpectedBox, loadKnownKeys } from "@/server/imports/known-keys";
import { loadNames } from "@/server/imports/known-names";
import { loadComparedPositions, loadKnownPositions } from "@/server/imports/known-positions";
import { checkNumbers } from "@/server/imports/phones";
import { removeVanished, shownKey, writeRows } from "@/server/imports/write";
import { holdShelved, keepDecidedStatus } from "@/server/publishing/kept-from-imports";

type Manner = {
  /** Do everything, count everything, keep nothing. */
  dryRun?: boolean;
  /** Keep nothing as soon as one row is rejected; otherwise the good rows are kept. */
  allOrNothing?: boolean;
  /** What a person has said of the file. */
  said?: Said;
  /** What its own change set is called. */
  kind?: "import" | "sample";
  /** As part of which it is written, where several files are one step; one of its own when absent. */
  changeSet?: ChangeSetId;
  /** Moves rows that whoever imports may not write to the rejected ones. */
  check?: (connection: Connection, target: Target, reading: Reading) => Promise<void>;
  /** Hears of children that go because the file no longer names them. */
  onRemoved?: (key: string) => void;
  /** Hears of every row, in the order in which they are dealt with: rejected ones last. */
  onOutcome?: (outcome: RowOutcome) => void;
};

export type FileImport = Manner & { target: TargetName; path: string };

/** A table of any origin: a file, or a sheet of one. */
export type TableImport = Manner & {
  target: TargetName;
  /** What the report calls it. */
  file: string;
  open(target: Target): Promise<RawTable>;
};

/** A file as the table of its target. */
export function tableOf({ path, ...more }: FileImport): TableImport {
  return { ...more, file: path, open: (target) => openTable(path, target) };
}

/**
 * Imports one file in one transaction, whatever its size.
 *
 * @throws UnreadableFile when the file as a whole cannot be read; nothing is written then.
 */
export function importFile(file: FileImport): Promise<ImportReport> {
  return withConnection((connection) =>
    inTransaction(
      connection,
      () => importOver(connection, tableOf(file)),
      (report) => report.written,
    ),
  );
}

/** Imports one table within the transaction of a connection; it is for the caller to heed `written`. */
export async function importOver(connection: Connection, table: TableImport): Promise<ImportReport> {
  const described = targets[table.target];
  const target = { ...described, said: table.said, named: await loadNames(connection, described) };
  // The base map itself says where the district lies, so it is held against nothing smaller than the country.
  const expected = target.hasGeometry ? CHINA : await loadExpectedBox(connection);
  const reading = await readRecords(target, await table.open(target), expected);
  if (expected === CHINA && isPlaced(target) && !table.said?.acceptPositions) {
    checkSurroundings(target, reading, await loadKnownPositions(connection));
  }
  const known = await loadKnownKeys(connection, target, reading);
  const held = await holdShelved(connection, target, reading, known);
  checkReferences(target, reading, known);
  await checkNumbers(connection, target, reading);
  await completeRows(connection, target, reading);
  await keepDecidedStatus(connection, target, reading);
  await table.check?.(connection, target, reading);
  if (target.appendOnly) await checkAgainstHistory(connection, target, reading);

  const positions = await suspiciousPositions(connection, target, reading);
  const refused = refusalOf(table, reading, positions.isStrong);
  const gatherer = new DiffGatherer();
  const onOutcome = (outcome: RowOutcome) => {
    gatherer.add(outcome);
    table.onOutcome?.(outcome);
  };
  const changeSet = refused === null ? (table.changeSet ?? (await beginImport(connection, table))) : null;
  await writeRows(connection, target, reading.rows, { changeSet, onOutcome });
  for (const { row, record } of held) onOutcome({ became: "unchanged", row, key: shownKey(target, record) });
  for (const outcome of rejections(target, reading)) onOutcome(outcome);
  const records = reading.rows.map(({ record }) => record);
  const replaced = replacedParents(target, reading);
  const removed = changeSet === null ? [] : await removeVanished(connection, target, records, replaced, changeSet);
  for (const key of removed) {
    gatherer.remove(shownKey(target, key));
    table.onRemoved?.(shownKey(target, key));
  }
  if (changeSet !== null && table.changeSet === undefined) await endChangeSet(connection, changeSet);
  const { new: added, changed, unchanged } = gatherer.counts;
  const report: ImportReport = {
    target: target.name,
    file: table.file,
    read: reading.read,
    empty: reading.empty,
    accepted: records.length + held.length,
    rejected: reading.rejected.size,
    new: added,
    changed,
    unchanged,
    removed: removed.length,
    written: changeSet !== null && !table.dryRun,
    refused,
    diff: gatherer.diff(),
    positions: [...positions.findings, ...findMisplaced(reading.issues)],
    issues: reading.issues,
    notices: reading.notices,
  };
  // Of several files that are one step, whoever began it accounts for them at the end: other writers wait from then on.
  if (report.written && table.changeSet === undefined) await recordAudit(connection, importEvent(report));
  return report;
}

const isPlaced = ({ columns }: Target) => "crs" in columns;

/** Against the known positions of the same codes; where none is known, against whatever else can tell. */
async function suspiciousPositions(
  connection: Connection,
  target: Target,
  { rows }: Reading,
): Promise<{ findings: PositionFinding[]; isStrong: boolean }> {
  if (!isPlaced(target)) return { findings: [], isStrong: false };
  const compared = await loadComparedPositions(connection, target, rows);
  if (compared.length === 0) return checkFirstPositions(connection, rows);
  const shift = findShift(compared);
  return { findings: shift ? [shift] : [], isStrong: shift !== null };
}

/** A change set for one file alone. */
function beginImport(connection: Connection, { file, kind = "import" }: TableImport): Promise<ChangeSetId> {
  return beginChangeSet(connection, { kind, title: fileName(file) });
}

/** Why nothing of a file is kept, though rows of it could be. */
function refusalOf(
  { allOrNothing, said }: TableImport,
  { rejected }: Reading,
  isShifted: boolean,
): ImportReport["refused"] {
  if (isShifted && !said?.acceptPositions) return "positions";
  return allOrNothing && rejected.size > 0 ? "rejected-rows" : null;
}

/** The rejected rows with all that was said against each; against a whole file, what was said of its header. */
function* rejections(target: Target, { rejected, remains, issues }: Reading): Generator<RowOutcome> {
  const ofFile = issues.filter(isOfWholeFile);
  const issuesOf = issuesByRow(issues);
  const recordOf = new Map(remains.map(({ row, record }) => [row, record]));
  for (const row of [...rejected.keys()].sort((a, b) => a - b)) {
    const record = recordOf.get(row) ?? {};
    const key = target.key.every((column) => column in record) ? shownKey(target, record) : null;
    yield { became: "rejected", row, key, issues: [...(ofFile.length > 0 ? ofFile : (issuesOf.get(row) ?? []))] };
  }
}

/**
 * The parents whose children a file replaces: those it names and all of whose rows were accepted.
 * A rejected row must not delete what the database had for it, and one without a readable parent may be anybody's.
 */
function replacedParents(target: Target, { rows, rejected }: Reading): string[] {
  const kept = new Set(rejected.values());
  if (kept.has(null)) return [];
  const named = rows.flatMap(({ record }) => parentOf(target, record) ?? []);
  return [...new Set(named)].filter((parent) => !kept.has(parent));
}
