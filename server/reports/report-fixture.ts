import type { RoleGrant } from "@/domain/accounts/roles";
import { asOfficial, type Official } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { database } from "@/server/db/client";
import { type Answering, answerCase } from "@/server/reports/answer";
import { findCase } from "@/server/reports/cases";
import { type NewReport, receiveReport } from "@/server/reports/receive";
import { tokenDigest } from "@/server/reports/token";

export const NOW = new Date("2026-11-21T09:00:00+08:00");
/** A service point of the sample, of a township that `clerk` works for. */
export const here = "360113002-centre";

let sent = 0;

/** Somebody new reports, each from an address of their own. */
export function report(more: Partial<NewReport> = {}): NewReport {
  const formKey = `form-${++sent}`;
  const address = `10.0.${sent >> 8}.${sent & 255}`;
  return { noun: "service-points", code: here, kind: "phone", formKey, address, ...more };
}

/** @returns the private token of a report that was received. */
export async function send(more: Partial<NewReport> = {}, now = NOW): Promise<string> {
  const received = await receiveReport(report(more), now);
  if (received.state !== "received") throw new Error(received.state);
  return received.token;
}

export function official(role: RoleGrant["role"], region: string | null): Official {
  return officialWith([{ role, region, department: null }], `id-${role}`);
}

export const clerk = official("window-clerk", "360113002");

export const answer = (answering: Answering, by = clerk, now = NOW) =>
  asOfficial(by, () => answerCase(by, answering, now));

/** The case that a report belongs to. */
export async function caseOf(token: string) {
  const row = await database().report.findUniqueOrThrow({ where: { tokenDigest: tokenDigest(token) ?? "" } });
  const found = await findCase(row.caseId);
  if (!found) throw new Error("no case");
  return found;
}

export const everyCase = { limit: 200, offset: 0 };
