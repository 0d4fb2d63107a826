import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { LARGEST_UPLOAD } from "@/domain/imports/upload-rules";
import { isLocale, localePath } from "@/i18n/locales";
import { isForeignWrite } from "@/server/http/foreign-write";
import { problemResponse } from "@/server/http/problem-response";
import { departmentOf } from "@/server/imports/jobs/ask";
import { wakeWorker } from "@/server/imports/jobs/dispatch";
import { RefusedUpload, takeUpload } from "@/server/imports/jobs/upload";
import { admitted } from "../../admitted";

/** Boundaries and fields beside the files. */
const FORM = 1024 * 1024;

type Context = { params: Promise<{ locale: string }> };

/**
 * Takes the files of the form, piece by piece, and goes on to what was found in them. The address has the locale in it
 * in every language, so that the body does not go through proxy.ts, which would hold it; its checks are made here.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (isForeignWrite(request)) return problemResponse("forbidden", "This came from another site.");
  const official = await admitted("/console/imports/upload", "/console/imports");
  const { locale: given } = await params;
  const page = (path: string) => localePath(isLocale(given) ? given : "zh", `/console/imports${path}`);
  const goTo = (path: string) =>
    new Response(null, { status: 303, headers: { Location: page(path), "Cache-Control": "no-store" } });
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_UPLOAD + FORM) return goTo("?fault=all-too-large");
  if (!request.body) return goTo("?fault=no-file");
  try {
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    const type = request.headers.get("content-type") ?? "";
    const job = await takeUpload({ "content-type": type }, body, {
      account: official.id,
      department: departmentOf(official),
    });
    wakeWorker();
    return goTo(`/${job}`);
  } catch (error) {
    if (!(error instanceof RefusedUpload)) throw error;
    return goTo(`?${new URLSearchParams({ fault: error.fault, file: error.file })}`);
  }
}
