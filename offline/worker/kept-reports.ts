import {
  afterAnswer,
  isDue,
  isWaiting,
  type KeepingFault,
  type KeptReport,
  MOST_KEPT,
  reportOf,
} from "@/domain/offline/kept-reports";
import { REPORTS_CACHE } from "@/offline/worker/caches";
import { worker } from "@/offline/worker/scope";

/** One note for each report, so that nothing is read, changed and written by two at once. */
const addressOf = (key: string) => `/offline/reports/${key}`;

async function put(report: KeptReport): Promise<void> {
  await (await caches.open(REPORTS_CACHE)).put(addressOf(report.key), new Response(JSON.stringify(report)));
}

/** What is on the device; nothing is made where nothing is. */
export async function keptReports(): Promise<KeptReport[]> {
  if (!(await caches.has(REPORTS_CACHE))) return [];
  const cache = await caches.open(REPORTS_CACHE);
  const notes = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  return Promise.all(notes.flatMap((note) => (note ? (note.json() as Promise<KeptReport>) : [])));
}

/** Keeps what a form reports until there is a network. */
export async function keepReport(form: FormData, now: Date): Promise<KeepingFault | null> {
  const report = reportOf((name) => form.get(name), now);
  if (!report) return "unreadable";
  try {
    if ((await keptReports()).length >= MOST_KEPT) return "full";
    await put(report);
  } catch {
    return "storage";
  }
  await askForSync();
  return null;
}

/** Where the browser has it, it wakes us once there is a network. */
async function askForSync(): Promise<void> {
  const { sync } = worker.registration as { sync?: { register(tag: string): Promise<void> } };
  await sync?.register("reports").catch(() => undefined);
}

export async function throwAway(key: string): Promise<void> {
  await (await caches.open(REPORTS_CACHE)).delete(addressOf(key));
}

let sending: Promise<void> | undefined;

/** Sends what waits and is due, one after the other; whoever asks meanwhile waits for the same. */
export function sendReports(now: Date): Promise<void> {
  sending ??= sendEach(now).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendEach(now: Date): Promise<void> {
  for (const report of (await keptReports()).filter((each) => isDue(each, now))) {
    await put(await sent(report, now));
  }
}

/** @throws where there is no network: what is left waits on. */
async function sent(report: KeptReport, now: Date): Promise<KeptReport> {
  const { key, noun, code, kind, note } = report;
  const answer = await fetch("/api/v1/reports", {
    method: "POST",
    cache: "no-store",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ noun, code, kind, note }),
  });
  const body: unknown = await answer.json().catch(() => null);
  return afterAnswer(report, { status: answer.status, body, retryAfter: answer.headers.get("Retry-After") }, now);
}

/** @throws while something still waits, so that the browser wakes us again. */
export async function sendAllReports(now: Date): Promise<void> {
  await sendReports(now);
  if ((await keptReports()).some(isWaiting)) throw new Error("Reports still wait.");
}
