import "server-only";
import type { z } from "zod";
import type { Refusal } from "@/domain/api/problem";
import { idempotencyKeySchema, newReportSchema, type ReceivedReport } from "@/domain/api/reports";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import { photoFault } from "@/domain/reports/photo";
import { formOf, readBody } from "@/server/http/read-form";
import { refusalsOf } from "@/server/http/read-query";
import { type Addition, addToReport, followReport } from "@/server/reports/follow";
import { MOST_BYTES, photoIn } from "@/server/reports/form";
import { takeTurn } from "@/server/reports/limits";
import { receiveReport } from "@/server/reports/receive";

/** Bytes of a report without a photo: characters of a note take up to six as JSON writes them. */
const MOST_JSON_BYTES = MOST_NOTE_CHARACTERS * 6 + 2_000;

type Sent = z.output<typeof newReportSchema> & { key: string; photo: Addition["photo"] };
type Unread = { state: "too-large" } | { state: "refused"; errors: Refusal[] };

const refused = (parameter: string, reason: string): Unread => ({ state: "refused", errors: [{ parameter, reason }] });

/** What a request of the API reports, checked; with a photo it comes as a form. */
export async function readReport(request: Request): Promise<({ state: "read" } & Sent) | Unread> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (!request.body) return refused("body", "required");
  const body = await readBody(request, isForm ? MOST_BYTES : MOST_JSON_BYTES);
  if (!body) return { state: "too-large" };
  const key = idempotencyKeySchema.safeParse(request.headers.get("idempotency-key") ?? "");
  if (!key.success)
    return refused("Idempotency-Key", request.headers.has("idempotency-key") ? "malformed" : "required");
  const form = isForm ? await formOf(request, body) : null;
  const fields: unknown = form ? textsOf(form) : await jsonOf(body);
  const report = newReportSchema.safeParse(fields);
  if (!report.success) {
    return { state: "refused", errors: report.error.issues.flatMap((issue) => refusalsOf(issue, newReportSchema)) };
  }
  const photo = form && (await photoIn(form));
  const fault = photo && photoFault(photo.claim, photo.bytes);
  if (fault) return fault === "too-large" ? { state: "too-large" } : refused("photo", "malformed");
  return { state: "read", ...report.data, key: key.data, photo };
}

const textsOf = (form: FormData) =>
  Object.fromEntries([...form].filter(([name, value]) => name !== "photo" && typeof value === "string"));

const jsonOf = async (body: Blob): Promise<unknown> => {
  try {
    return JSON.parse(await body.text());
  } catch {
    return null;
  }
};

export type SentResult =
  | { state: "received"; report: ReceivedReport }
  | { state: "wait"; milliseconds: number }
  | { state: "unknown" };

/** Takes a report in with its note and photo, by the rules and limits of the form; once for each key. */
export async function sendReport(
  { key, note, photo, ...about }: Sent,
  address: string,
  now: Date,
): Promise<SentResult> {
  const adds = note.trim() !== "" || photo !== null;
  // Before the report itself, so that nothing is half taken in.
  const wait = adds ? await takeTurn("more", address, now) : 0;
  if (wait > 0) return { state: "wait", milliseconds: wait };
  const received = await receiveReport({ ...about, formKey: key, address }, now);
  if (received.state !== "received") return received;
  const added = adds ? await addToReport(received.token, { note: note.trim(), photo }) : null;
  const followed = await followReport(received.token);
  if (!followed) return { state: "unknown" };
  return {
    state: "received",
    report: {
      number: followed.number,
      link: `/reports/${received.token}`,
      photo: photo && (added === "kept" || (added === "answered" && followed.hasPhoto) ? "kept" : "unusable"),
    },
  };
}
