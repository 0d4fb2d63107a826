import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { UNSAVED } from "@/domain/site/unsaved";
import { isLocale, localePath } from "@/i18n/locales";
import { Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { isDatabaseAway } from "@/server/http/database-away";
import { problemResponse } from "@/server/http/problem-response";
import { currentOfficial } from "../admitted";

/** Forms of records are long, but not that long: the largest of the sample has a tenth of it. */
const LARGEST_FORM = 2 * 1024 * 1024;

/** After a form a page is asked for anew, so that loading it again sends nothing twice. */
export function seeOther(locale: string, path: string, query: Record<string, string | null> = {}): Response {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const address = localePath(isLocale(locale) ? locale : "zh", path);
  return new Response(null, {
    status: 303,
    headers: { Location: asked.size > 0 ? `${address}?${asked}` : address, "Cache-Control": "no-store" },
  });
}

/** Whoever is not signed in any more is sent there by GET: a form must not be sent on to it. */
export async function signedOut(locale: string, path: string): Promise<Response | null> {
  return (await currentOfficial()) ? null : seeOther(locale, "/console/sign-in", { next: path });
}

/** The fields of a form; null where there are none, or too many to be ours. */
export async function postedFields(request: Request): Promise<[string, string][] | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) return null;
  try {
    const form = await request.formData();
    return [...form].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  } catch {
    return null;
  }
}

/** Answers a form; where the database goes away under way, with the page that says that nothing was saved. */
export async function orUnsaved(
  { params }: { params: Promise<{ locale: string }> },
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return seeOther((await params).locale, UNSAVED);
  }
}

export const unreadable = () => problemResponse("invalid-parameter", "This is no form of this record.");

/** Does what a form asks; what somebody may not is denied in words, or by 403, and accounted for. */
export async function permitted(official: Official, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    // A form of a browser is answered by a page; whoever asks by a program gets the status.
    const isPage = (await headers()).get("accept")?.includes("text/html");
    if (isPage)
      return seeOther(await getLocale(), "/console/denied", { why: error.why === "outside" ? "outside" : null });
    return problemResponse("forbidden", "This record lies outside what you keep.");
  }
}
