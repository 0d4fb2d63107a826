import "server-only";
import { type CaseState, isCaseState, isOpen } from "@/domain/reports/case-state";
import { type CaseKind, isCaseKind, isReportedNoun, type ReportedNoun } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import type { Claim, PhotoFault } from "@/domain/reports/photo";
import { reportNumber } from "@/domain/reports/rules";
import type { ReportCase } from "@/prisma/generated/client";
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
  words: string | null;
  /** Reports of the case, this one included. */
  together: number;
  note: string | null;
  hasPhoto: boolean;
  clearedAt: Date | null;
};

async function found(token: string) {
  const digest = tokenDigest(token);
  return (
    digest &&
    database().report.findUnique({
      where: { tokenDigest: digest },
      include: { case: true, photo: { select: { width: true } } },
    })
  );
}

/** The case that tells what became of a report: its own, or the one that was joined to. */
async function tellingCase(own: ReportCase): Promise<ReportCase> {
  let telling = own;
  const seen = new Set<number>();
  while (telling.state === "duplicate" && telling.duplicateOf !== null && !seen.has(telling.id)) {
    seen.add(telling.id);
    telling = (await database().reportCase.findUnique({ where: { id: telling.duplicateOf } })) ?? own;
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

/** The report behind a private link, or null for everybody else. */
export async function followReport(token: string): Promise<FollowedReport | null> {
  const report = await found(token);
  if (!report) return null;
  const { noun, code, kind, subject } = report.case;
  if (!isReportedNoun(noun) || !isCaseKind(kind)) return null;
  const telling = await tellingCase(report.case);
  return {
    number: reportNumber(report.id, report.receivedAt),
    ...{ noun, code, subject, kind },
    receivedAt: report.receivedAt,
    state: isCaseState(telling.state) ? telling.state : "received",
    isJoined: telling.id !== report.case.id,
    takenAt: telling.takenAt,
    answeredAt: telling.answeredAt,
    words: telling.words,
    together: await database().report.count({ where: { caseId: telling.id } }),
    note: report.note,
    hasPhoto: report.photo !== null,
    clearedAt: report.clearedAt,
  };
}

/** What became of an addition: the note is kept even where the photo is not. */
export type Added = "kept" | "answered" | "unknown" | PhotoFault;
export type Addition = { note: string; photo: { claim: Claim; bytes: Uint8Array } | null };

/** Adds a note and a photo to a report, or replaces them, while nobody has answered it. */
export async function addToReport(token: string, { note, photo }: Addition): Promise<Added> {
  const report = await found(token);
  if (!report) return "unknown";
  if (!isCaseState(report.case.state) || !isOpen(report.case.state)) return "answered";
  const kept = photo && (await keepPhoto(photo.claim, photo.bytes));
  // NUL and half characters are nothing that a database keeps.
  const text = note.replace(/[\uD800-\uDFFF\0]/gu, "").slice(0, MOST_NOTE_CHARACTERS);
  await database().report.update({ where: { id: report.id }, data: { note: text || null } });
  if (kept === null) return "kept";
  if (typeof kept === "string") return kept;
  const where = { reportId: report.id };
  await database().reportPhoto.upsert({ where, create: { ...where, ...kept }, update: kept });
  return "kept";
}

/** The photo behind a private link. */
export async function followPhoto(token: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const report = await found(token);
  return report ? photoOf(report.id) : null;
}

export async function photoOf(reportId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await database().reportPhoto.findUnique({ where: { reportId } }))?.content ?? null;
}
