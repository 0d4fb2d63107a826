import { asksWhat, isKindOf, isReportedNoun, type ReportedNoun, type ReportKind } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";

const MINUTE = 60_000;

/** As many as a person may keep on the device; a day's limit at the server is the same. */
export const MOST_KEPT = 60;

/** A report on the device: it waits for a network, was received under a number, or was refused. */
export type KeptReport = {
  /** A random UUID: sent twice under it, it is one report. */
  key: string;
  noun: ReportedNoun;
  code: string;
  kind: ReportKind;
  /** Forgotten here once it is received. */
  note: string;
  /** When it was reported here; RFC 3339. */
  keptAt: string;
  state:
    | { name: "waiting"; notBefore: string | null; isLimited: boolean }
    | { name: "received"; number: string; link: string }
    | { name: "refused"; status: number };
};

/** Why a report could not be kept. */
export const keepingFaults = ["storage", "full", "unreadable"] as const;
export type KeepingFault = (typeof keepingFaults)[number];

const KEY = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const NUMBER = /^\d{4}-\d{6,}$/;
const LINK = /^\/reports\/[\w-]+$/;

/** Whether text names a report that may be on the device. */
export function isReportKey(text: unknown): text is string {
  return typeof text === "string" && KEY.test(text);
}

/** What a form of ours reports, by the API's own rules; null for anything else. */
export function reportOf(field: (name: string) => unknown, now: Date): KeptReport | null {
  const [key, noun, code, kind] = ["key", "noun", "code", "kind"].map((name) => `${field(name) ?? ""}`);
  const note = `${field("note") ?? ""}`.trim();
  if (!isReportKey(key) || !noun || !isReportedNoun(noun) || !kind || !isKindOf(noun, kind)) return null;
  if (!code || code.length > 120 || note.length > MOST_NOTE_CHARACTERS) return null;
  if (asksWhat({ noun, code }) && note === "") return null;
  const state = { name: "waiting", notBefore: null, isLimited: false } as const;
  return { key, noun, code, kind, note, keptAt: now.toISOString(), state };
}

export function isWaiting({ state }: KeptReport): boolean {
  return state.name === "waiting";
}

/** Whether a report may be sent by now. */
export function isDue({ state }: KeptReport, now: Date): boolean {
  return state.name === "waiting" && (!state.notBefore || Date.parse(state.notBefore) <= now.getTime());
}

/** What the server, or whoever stands between, said to a report. */
export type Answer = {
  status: number;
  /** Null where it is no JSON. */
  body: unknown;
  /** Seconds, as the header has them. */
  retryAfter: string | null;
};

/**
 * The report after an answer. What is not said by this API (a portal of some wireless network, a server under load)
 * decides nothing: the report waits on.
 */
export function afterAnswer(report: KeptReport, { status, body, retryAfter }: Answer, now: Date): KeptReport {
  const { number, link } = (body ?? {}) as { number?: unknown; link?: unknown };
  if (status === 201 && NUMBER.test(`${number}`) && LINK.test(`${link}`)) {
    return { ...report, note: "", state: { name: "received", number: `${number}`, link: `${link}` } };
  }
  const isLimited = status === 429;
  const isAnswered = body !== null && [400, 403, 404, 413].includes(status);
  if (isAnswered) return { ...report, state: { name: "refused", status } };
  const wait = Number(retryAfter) > 0 ? Number(retryAfter) * 1000 : (isLimited ? 15 : 1) * MINUTE;
  const notBefore = new Date(now.getTime() + wait).toISOString();
  return { ...report, state: { name: "waiting", notBefore, isLimited } };
}

/** In the order in which they were reported, the newest first. */
export function newestFirst(reports: readonly KeptReport[]): KeptReport[] {
  return [...reports].sort((one, other) => (one.keptAt < other.keptAt ? 1 : -1));
}
