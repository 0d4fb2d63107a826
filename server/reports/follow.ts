import "server-only";
import { type CaseState, isCaseState, isOpen } from "@/domain/reports/case-state";
import { type CaseKind, isCaseKind, isReportedNoun, type ReportedNoun } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import type { Claim, PhotoFault } from "@/domain/reports/photo";
import { reportNumber } from "@/domain/reports/rules";
import type { Prisma, ReportCase } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { keepPhoto } from "@/server/reports/photo";
import { tokenDigest } from "@/server/reports/token";

/** A report as the holder of its private link sees it. */
export type FollowedReport = {
  number: string;
  noun: ReportedNoun;
  code: string;
  subject: string;
  kind: CaseKind;
  receivedAt: Date;
  state: CaseState;
  /** Whether its case was joined to another one, which tells the state. */
  isJoined: boolean;
  takenAt: Date | null;
  answeredAt: Date | null;
  correctedAt: Date | null;
  words: string | null;
  /** Reports of the case, this one included. */
  together: number;
  note: string | null;
  hasPhoto: boolean;
  clearedAt: Date | null;
  /** When its reporter took it back; then nothing else is told of it. */
  withdrawnAt: Date | null;
};

type Asked = Pick<Prisma.TransactionClient, "report" | "reportCase">;

/** The stored report behind a private link, with its own case. */
export async function reportBehind(token: string, asked: Asked = database()) {
  const digest = tokenDigest(token);
  return (
    digest &&
    asked.report.findUnique({
      where: { tokenDigest: digest },
      include: { case: true, photo: { select: { width: true } } },
    })
  );
}

/** The case that tells what became of a report: its own, or the one that was joined to. */
export async function tellingCase(own: ReportCase, asked: Asked = database()): Promise<ReportCase> {
  let telling = own;
  const seen = new Set<number>();
  while (telling.state === "duplicate" && telling.duplicateOf !== null && !seen.has(telling.id)) {
    seen.add(telling.id);
    telling = (await asked.reportCase.findUnique({ where: { id: telling.duplicateOf } })) ?? own;
  }
  return telling;
}

/** Whether a private link leads to a report. In doubt yes: the page asks again and says what is wrong. */
export async function isPrivateLink(token: string): Promise<boolean> {
  const digest = tokenDigest(token);
  if (digest === null) return false;
  return database()
    .report.count({ where: { tokenDigest: digest } })
    .then((count) => count > 0)
    .catch(() => true);
}

/** All that is told of a report that was taken back. */
const withdrawn = {
  ...{ state: "withdrawn", isJoined: false, takenAt: null, answeredAt: null, correctedAt: null },
  ...{ words: null, together: 0, note: null, hasPhoto: false, clearedAt: null },
} satisfies Partial<FollowedReport>;

/** The report behind a private link, or null for everybody else. */
export async function followReport(token: string): Promise<FollowedReport | null> {
  const report = await reportBehind(token);
  if (!report) return null;
  const { noun, code, kind, subject } = report.case;
  if (!isReportedNoun(noun) || !isCaseKind(kind)) return null;
  const { receivedAt, withdrawnAt } = report;
  const about = { number: reportNumber(report.id, receivedAt), noun, code, subject, kind, receivedAt, withdrawnAt };
  if (withdrawnAt) return { ...about, ...withdrawn };
  const telling = await tellingCase(report.case);
  return {
    ...about,
    state: isCaseState(telling.state) ? telling.state : "received",
    isJoined: telling.id !== report.case.id,
    takenAt: telling.takenAt,
    answeredAt: telling.answeredAt,
    correctedAt: telling.correctedAt,
    words: telling.words,
    together: await database().report.count({ where: { caseId: telling.id, withdrawnAt: null } }),
    note: report.note,
    hasPhoto: report.photo !== null,
    clearedAt: report.clearedAt,
  };
}

/** What became of an addition: the note is kept even where the photo is not. */
export type Added = "kept" | "answered" | "unknown" | PhotoFault;
export type Addition = { note: string; photo: { claim: Claim; bytes: Uint8Array } | null };

/** Adds a note and a photo to a report, or replaces them, while nobody has answered it or taken it back. */
export async function addToReport(token: string, { note, photo }: Addition): Promise<Added> {
  const report = await reportBehind(token);
  if (!report) return "unknown";
  if (!isCaseState(report.case.state) || !isOpen(report.case.state)) return "answered";
  const kept = photo && (await keepPhoto(photo.claim, photo.bytes));
  // NUL and half characters are nothing that a database keeps.
  const text = note.replace(/[\uD800-\uDFFF\0]/gu, "").slice(0, MOST_NOTE_CHARACTERS);
  return database().$transaction(async (transaction): Promise<Added> => {
    // Held to the end, so that what is taken back meanwhile keeps nothing.
    const where = { id: report.id, withdrawnAt: null };
    const { count } = await transaction.report.updateMany({ where, data: { note: text || null } });
    if (count === 0) return "answered";
    if (kept === null) return "kept";
    if (typeof kept === "string") return kept;
    const of = { reportId: report.id };
    await transaction.reportPhoto.upsert({ where: of, create: { ...of, ...kept }, update: kept });
    return "kept";
  });
}

/** The photo behind a private link. */
export async function followPhoto(token: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const report = await reportBehind(token);
  return report ? photoOf(report.id) : null;
}

export async function photoOf(reportId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await database().reportPhoto.findUnique({ where: { reportId } }))?.content ?? null;
}
