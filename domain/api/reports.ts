import { z } from "zod";
import { caseStates } from "@/domain/reports/case-state";
import { caseKinds, isKindOf, reportedNouns, reportKinds } from "@/domain/reports/kinds";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";

/** What somebody found wrong. As a form (multipart) it may bring a `photo`: JPEG, PNG or WebP of up to 5 MB. */
export const newReportSchema = z
  .strictObject({
    noun: z.enum(reportedNouns, "not-one-of"),
    /** Of the record; of a page its path without locale. */
    code: z.string().min(1, "required").max(120, "too-long"),
    kind: z.enum(reportKinds, "not-one-of"),
    note: z.string().max(MOST_NOTE_CHARACTERS, "too-long").default(""),
  })
  .superRefine(({ noun, kind }, context) => {
    if (!isKindOf(noun, kind)) context.addIssue({ code: "custom", message: "not-one-of", path: ["kind"] });
  })
  .meta({ id: "NewReport" });

/** The sender's own name for this report: sent twice under one it is one report. Nobody may guess it, so it is random. */
export const idempotencyKeySchema = z.uuidv4("malformed");

/** The number by which people speak of a report; it opens nothing. */
export const reportNumberSchema = z.string().regex(/^\d{4}-\d{6,}$/, "malformed");

export const receivedReportSchema = z
  .object({
    number: reportNumberSchema,
    /** The private link, without locale. Its last part is the token that opens the report here: for its sender alone. */
    link: z.string(),
    /** What became of the photo; null where none was sent. */
    photo: z.enum(["kept", "unusable"]).nullable(),
  })
  .meta({ id: "ReceivedReport" });
export type ReceivedReport = z.infer<typeof receivedReportSchema>;

const instant = z.string().nullable();

export const followedReportSchema = z
  .object({
    number: reportNumberSchema,
    noun: z.enum(reportedNouns),
    code: z.string(),
    subject: z.string(),
    kind: z.enum(caseKinds),
    state: z.enum(caseStates),
    /** Whether another case, to which it was joined, tells the state. */
    isJoined: z.boolean(),
    receivedAt: z.string(),
    takenAt: instant,
    answeredAt: instant,
    correctedAt: instant,
    /** When its sender took it back; then state is `withdrawn`, and nothing else is told of it. */
    withdrawnAt: instant,
    /** Of the official who answered. */
    words: z.string().nullable(),
    /** Reports of the case, this one included. */
    together: z.number().int(),
    note: z.string().nullable(),
    hasPhoto: z.boolean(),
  })
  .meta({ id: "FollowedReport" });
export type FollowedReportAnswer = z.infer<typeof followedReportSchema>;

/** The addresses that are not for everybody: what is sent to them or read there is between one person and the office. */
export const privateEndpoints = {
  sendReport: {
    method: "post",
    path: "/api/v1/reports",
    summary: "Reports what is wrong; sent twice under one key it is one report",
  },
  report: {
    method: "get",
    path: "/api/v1/reports/{number}",
    summary: "What became of a report, for who holds its token",
  },
} as const;
export type PrivateEndpoint = (typeof privateEndpoints)[keyof typeof privateEndpoints];
