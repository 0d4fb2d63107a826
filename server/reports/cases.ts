import "server-only";
import { type CaseState, isCaseState } from "@/domain/reports/case-state";
import { type CaseFilter, kindsShown } from "@/domain/reports/filter";
import { type CaseKind, isCaseKind, isReportedNoun, type ReportedNoun } from "@/domain/reports/kinds";
import { maskedNote } from "@/domain/reports/masked";
import { reportNumber } from "@/domain/reports/rules";
import { reportRegions } from "@/domain/reports/scope";
import { Prisma, type ReportCase as Row } from "@/prisma/generated/client";
import type { Official } from "@/server/accounts/official";
import { database } from "@/server/db/client";
import type { PageRequest } from "@/server/lists/page-request";
import { allOf } from "@/server/positions/rows";
import { callsOf } from "@/server/reports/calls";

/** What several residents report of one place, as officials see it. */
export type ReportCase = {
  id: number;
  noun: ReportedNoun;
  code: string;
  kind: CaseKind;
  /** The number that fails; empty for what residents say themselves. */
  phone: string;
  subject: string;
  region: string;
  state: CaseState;
  version: number;
  openedAt: Date;
  takenAt: Date | null;
  answeredAt: Date | null;
  correctedAt: Date | null;
  handledBy: string | null;
  words: string | null;
  duplicateOf: number | null;
};

/** In the queue: how many reports, and whether there is more than the kind to read. */
export type QueuedCase = ReportCase & { reports: number; regionName: string | null; hasMore: boolean };

/** One report of a case: when, and what somebody added. */
export type SaidReport = { id: number; number: string; receivedAt: Date; note: string | null; hasPhoto: boolean };

export function caseOf(row: Row): ReportCase {
  const { openKey: _, correctedBy: __, noun, kind, state, ...rest } = row;
  return {
    ...rest,
    noun: isReportedNoun(noun) ? noun : "pages",
    kind: isCaseKind(kind) ? kind : "other",
    state: isCaseState(state) ? state : "received",
  };
}

/** Cases `c` that an official reaches and a filter shows. */
function matching(official: Pick<Official, "grants">, filter: CaseFilter, action: "read" | "export"): Prisma.Sql {
  const regions = reportRegions(official.grants, action);
  return allOf([
    ...(regions ? [Prisma.sql`c.region LIKE ANY(${regions.map((prefix) => `${prefix}%`)}::text[])`] : []),
    ...(filter.state === "open" ? [Prisma.sql`(c.open_key IS NOT NULL OR c.state = 'accepted')`] : []),
    ...(isCaseState(filter.state) ? [Prisma.sql`c.state = ${filter.state}`] : []),
    ...(filter.kind ? [Prisma.sql`c.kind = ANY(${kindsShown(filter.kind)}::text[])`] : []),
    ...(filter.noun ? [Prisma.sql`c.noun = ${filter.noun}`] : []),
    ...(filter.region ? [Prisma.sql`starts_with(c.region, ${filter.region})`] : []),
    Prisma.sql`TRUE`,
  ]);
}

const queuedColumns = Prisma.sql`
  c.id, c.noun, c.code, c.kind, c.phone, c.subject, c.region, c.state, c.version, c.open_key AS "openKey",
  c.opened_at AS "openedAt", c.taken_at AS "takenAt", c.answered_at AS "answeredAt",
  c.corrected_at AS "correctedAt", c.corrected_by AS "correctedBy", c.handled_by AS "handledBy",
  c.words, c.duplicate_of AS "duplicateOf", g.name AS "regionName",
  (SELECT count(*)::int FROM reports r WHERE r.case_id = c.id AND r.withdrawn_at IS NULL) AS reports,
  EXISTS (SELECT FROM reports r LEFT JOIN report_photos p ON p.report_id = r.id
    WHERE r.case_id = c.id AND (r.note IS NOT NULL OR p.report_id IS NOT NULL)) AS "hasMore"`;

type QueuedRow = Row & Pick<QueuedCase, "reports" | "regionName" | "hasMore">;

/** The queue, those that have waited longest first. */
export async function queueOf(
  official: Pick<Official, "grants">,
  filter: CaseFilter,
  { limit, offset }: PageRequest,
  action: "read" | "export" = "read",
): Promise<{ items: QueuedCase[]; total: number }> {
  const where = matching(official, filter, action);
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM report_cases c WHERE ${where}`,
    database().$queryRaw<QueuedRow[]>`
      SELECT ${queuedColumns} FROM report_cases c LEFT JOIN regions g ON g.code = c.region
      WHERE ${where} ORDER BY c.opened_at, c.id LIMIT ${limit} OFFSET ${offset}`,
  ]);
  const items = rows.map(({ reports, regionName, hasMore, ...row }) => ({
    ...caseOf(row),
    reports,
    regionName,
    hasMore,
  }));
  return { items, total: counted[0]?.total ?? 0 };
}

const MOST = 2_147_483_647;

/** The number of a case in an address; null where it cannot be one. */
export function caseIdOf(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
  return id !== null && id <= MOST ? id : null;
}

export async function findCase(id: number): Promise<ReportCase | null> {
  const row = await database().reportCase.findUnique({ where: { id } });
  return row && caseOf(row);
}

/** The case of a record that has waited longest for its correction. */
export async function firstToCorrect(noun: string, code: string): Promise<ReportCase | null> {
  const row = await database().reportCase.findFirst({
    where: { noun, code, state: "accepted" },
    orderBy: { id: "asc" },
  });
  return row && caseOf(row);
}

/** The region of a case by its number as it stands in an address; null where there is none. */
export async function regionOfCase(text: string): Promise<string | null> {
  const id = caseIdOf(text);
  return id === null ? null : ((await findCase(id))?.region ?? null);
}

/** What residents said and have not taken back, the first first: of the case itself and of those that were joined to it by hand. */
export async function saidIn(caseId: number): Promise<SaidReport[]> {
  const rows = await database().report.findMany({
    where: { case: { OR: [{ id: caseId }, { duplicateOf: caseId }] }, withdrawnAt: null },
    include: { photo: { select: { width: true } } },
    orderBy: { id: "asc" },
    take: 200,
  });
  return rows.map(({ id, receivedAt, note, photo }) => ({
    ...{ id, receivedAt, note: note && maskedNote(note) },
    number: reportNumber(id, receivedAt),
    hasPhoto: photo !== null,
  }));
}

/** Other open cases of the same record, to which one can be joined. */
export async function openBeside({ id, noun, code }: ReportCase): Promise<ReportCase[]> {
  const where = { noun, code, openKey: { not: null }, id: { not: id } };
  return (await database().reportCase.findMany({ where, orderBy: { id: "asc" } })).map(caseOf);
}

/** What people said after calling the number that a case is about. */
export async function callsIn({ code, phone }: ReportCase, now: Date) {
  return callsOf(database(), { servicePoint: code, phone }, now);
}
