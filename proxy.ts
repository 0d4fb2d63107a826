import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { MISSING_NOUN } from "@/app/missing-noun";
import { unavailablePage } from "@/app/unavailable-page";
import { mayAnywhere } from "@/domain/accounts/decide";
import { type Admission, operations, pageAsked } from "@/domain/accounts/operations";
import { reservedProjectCodes } from "@/domain/projects/reserved-codes";
import { NATIONAL_HOTLINE } from "@/domain/service-points/hotline";
import { defaultLocale, isLocale, locales } from "@/i18n/locales";
import { officialOf, recordDenial } from "@/server/accounts/official";
import { environment } from "@/server/db/environment";
import { databaseIsReachable } from "@/server/db/health";
import { hasPages, isKnownCode } from "@/server/db/known-codes";
import { isForeignWrite } from "@/server/http/foreign-write";
import { problemResponse } from "@/server/http/problem-response";
import { pageHeaders } from "@/server/http/security-headers";

/** What lists answer as a file: /projects/csv is no code. */
const files = ["csv", "xlsx"];

/** By which next-intl tells its reader the locale. */
const LOCALE_HEADER = "X-NEXT-INTL-LOCALE";

const localise = createMiddleware({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  // A link opens in the language it was shared in, whatever the browser prefers.
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

/**
 * Before every page: a fresh nonce, the security headers, the locale; a plain answer while the database is away;
 * and unknown codes sent to a page that answers 404 on the server (Next's own `notFound()` needs a script to show).
 */
export default async function proxy(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname.startsWith("/api/")) return answerable(request);
  if (isForeignWrite(request)) return problemResponse("forbidden", "This came from another site.");
  const nonce = btoa(crypto.randomUUID());
  const headers = pageHeaders(nonce);
  const response = (await databaseIsReachable())
    ? await page(request, nonce, headers["Content-Security-Policy"])
    : unavailable(request, nonce);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function page(request: NextRequest, nonce: string, policy: string): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts out of the request's policy header.
  headers.set("Content-Security-Policy", policy);
  headers.delete(MISSING_NOUN);
  if (await isDenied(request)) {
    headers.set(LOCALE_HEADER, localeOf(request));
    const denied = new URL(`/${localeOf(request)}/console/denied`, request.url);
    return NextResponse.rewrite(denied, { status: 403, request: { headers } });
  }
  const noun = await missingNoun(request);
  if (!noun) return localise(new NextRequest(request, { headers }));
  headers.set(MISSING_NOUN, noun);
  headers.set(LOCALE_HEADER, localeOf(request));
  // No route is this deep, so Next answers with its page for unmatched addresses.
  return NextResponse.rewrite(new URL(`/${localeOf(request)}/missing/noun/and/code`, request.url), {
    request: { headers },
  });
}

/** A page of the console that somebody who has signed in may not see; asked here, where a status can still be chosen. */
async function isDenied(request: NextRequest): Promise<boolean> {
  const parts = request.nextUrl.pathname.split("/").filter(Boolean);
  const path = `/${(isLocale(parts[0] ?? "") ? parts.slice(1) : parts).join("/")}`;
  if (!path.startsWith("/console/") || request.headers.has("rsc")) return false;
  const page = pageAsked(path);
  const admission: Admission = page ? operations[page] : "anyone";
  if (typeof admission === "string") return false;
  const official = await officialOf(request.headers);
  if (!official || mayAnywhere(official.grants, admission.action, admission.noun)) return false;
  await recordDenial(official, { ...admission, why: "not-permitted" });
  return true;
}

/** An address of the API that cannot be decoded would be answered by Next itself, with a 500. No code contains such a thing. */
function answerable(request: NextRequest): Response {
  const code = request.nextUrl.pathname.split("/").slice(4).join("/");
  return isDecodable(code) ? NextResponse.next() : problemResponse("not-found", "Nothing has this code.");
}

/** The noun whose page is asked for with a code that nobody knows; only for whole documents. */
async function missingNoun(request: NextRequest): Promise<string | null> {
  if (request.headers.has("rsc")) return null;
  const parts = request.nextUrl.pathname.split("/").filter(Boolean);
  const [noun = "", code, deeper] = isLocale(parts[0] ?? "") ? parts.slice(1) : parts;
  if (!hasPages(noun) || !code || (deeper && deeper !== "sheet") || files.includes(code)) return null;
  if (noun === "projects" && reservedProjectCodes.includes(code)) return null;
  return isDecodable(code) && (await isKnownCode(noun, decodeURIComponent(code))) ? null : noun;
}

function isDecodable(part: string): boolean {
  try {
    return decodeURIComponent(part) !== "";
  } catch {
    return part === "";
  }
}

function localeOf(request: NextRequest) {
  const first = request.nextUrl.pathname.split("/")[1] ?? "";
  return isLocale(first) ? first : defaultLocale;
}

function unavailable(request: NextRequest, nonce: string): NextResponse {
  return new NextResponse(unavailablePage(localeOf(request), nonce, environment().HOTLINE ?? NATIONAL_HOTLINE), {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "5",
    },
  });
}

export const config = {
  // Pages; of the API only addresses with a code. It and the probes set their own headers, files come with next.config.js.
  // Not what files are uploaded to: the body of whatever comes by here is held in memory, and cut off at ten megabytes.
  matcher: [
    "/((?!api/|[a-z]{2}/console/imports/upload$|healthz|readyz|metrics$|bench/|_next/|.*\\..*).*)",
    "/api/v1/:noun/:code+",
  ],
};
