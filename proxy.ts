import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { CONSOLE, EMBEDDED, MISSING_NOUN, TAKEN_AWAY } from "@/app/missing-noun";
import { unavailablePage } from "@/app/unavailable-page";
import { reservedProjectCodes } from "@/domain/projects/reserved-codes";
import {
  askedMode,
  type DisplayMode,
  isForOfficials,
  MODE_COOKIE,
  MODE_HEADER,
  MODE_MAX_AGE,
} from "@/domain/site/display-mode";
import { UNSAVED } from "@/domain/site/unsaved";
import { verificationWays, WAY_COOKIE, WAY_MAX_AGE } from "@/domain/verification/freshness";
import { webViewOf } from "@/domain/windows/web-view";
import { defaultLocale, isLocale, localePath, locales } from "@/i18n/locales";
import { consoleAnswer, DENIED_WHY } from "@/server/accounts/console-door";
import { formTargets } from "@/server/accounts/single-sign-on/provider";
import { environment } from "@/server/db/environment";
import { databaseIsReachable } from "@/server/db/health";
import { hasPages, isKnownCode, type NounWithPages, takenAwayAs } from "@/server/db/known-codes";
import { isDatabaseAway } from "@/server/http/database-away";
import { deepLink } from "@/server/http/deep-link";
import { isForeignWrite } from "@/server/http/foreign-write";
import { problemResponse } from "@/server/http/problem-response";
import { pageHeaders } from "@/server/http/security-headers";
import { isPrivateLink } from "@/server/reports/follow";

/** What lists answer as a file: /projects/csv is no code. */
const files = ["csv", "xlsx"];

/** Pages below that of a record. */
const wholePages = ["sheet", "plate"];

/** Addresses below /reports that are no private links. */
const reportPages = ["new", "send", "calls", "called", "waiting"];

/** Of the page that says what became of a record: gone for good, or not there for now. */
const STATUS_OF = { withdrawn: 410, suspended: 404 } as const;

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
 * Before every page: a fresh nonce, the security headers, the locale, the mode of display; a plain answer while the
 * database is away; and unknown codes sent to a page that answers 404 on the server (Next's own `notFound()` needs a script to show).
 */
export default async function proxy(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname.startsWith("/api/")) return answerable(request);
  if (isForeignWrite(request)) return problemResponse("forbidden", "This came from another site.");
  const nonce = btoa(crypto.randomUUID());
  const leadsAway = /^(\/en)?\/console\/(sign-in|account)$/.test(request.nextUrl.pathname);
  const isEmbed = /^(\/en)?\/embed$/.test(request.nextUrl.pathname);
  // The map of another site is as that site asks for it.
  const mode = isEmbed ? "standard" : displayModeOf(request);
  const headers = pageHeaders(nonce, {
    formTargets: leadsAway ? await formTargets() : [],
    framedBy: isEmbed ? environment().EMBED_ORIGINS : [],
    scripts: usesWechat(request) ? ["https://res.wx.qq.com"] : [],
    mode,
  });
  const policy = headers["Content-Security-Policy"];
  const response = isUnsaved(request)
    ? unavailable(request, nonce, mode)
    : (await databaseIsReachable())
      ? await page(request, { nonce, policy, mode, isEmbed }).catch((error: unknown) => {
          // It answered a moment ago; under load a connection may still not be had in time.
          if (isDatabaseAway(error)) return unavailable(request, nonce, mode);
          throw error;
        })
      : unavailable(request, nonce, mode);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  rememberMode(request, response, mode);
  rememberWay(request, response);
  return response;
}

/** The mode that the address asks for, else the one that is remembered; null for officials. */
function displayModeOf({ nextUrl, cookies }: NextRequest): DisplayMode | null {
  if (isForOfficials(nextUrl.pathname)) return null;
  return askedMode(nextUrl) ?? (cookies.get(MODE_COOKIE)?.value === "elder" ? "elder" : "standard");
}

/** Says the mode and keeps what the address asked for. No cache mixes the two up: a page, with its nonce, is for one reader. */
function rememberMode(request: NextRequest, response: NextResponse, mode: DisplayMode | null): void {
  if (mode) response.headers.set(MODE_HEADER, mode);
  const asked = askedMode(request.nextUrl);
  if (!asked) return;
  const secure = request.nextUrl.protocol === "https:";
  // Read by the browser as well: the worker that makes pages without a network, and the page of the last resort.
  response.cookies.set(MODE_COOKIE, asked === "elder" ? asked : "", {
    path: "/",
    maxAge: asked === "elder" ? MODE_MAX_AGE : 0,
    sameSite: "lax",
    secure,
  });
}

/** Keeps how an official verifies, which the address of the queue asked for, until the queue is come back to by a plain link. */
function rememberWay({ nextUrl }: NextRequest, response: NextResponse): void {
  const asked = /^(\/en)?\/console\/verify$/.test(nextUrl.pathname) ? nextUrl.searchParams.get("how") : null;
  const way = verificationWays.find((each) => each === asked);
  if (!way) return;
  const secure = nextUrl.protocol === "https:";
  response.cookies.set(WAY_COOKIE, way, { path: "/", maxAge: WAY_MAX_AGE, sameSite: "lax", httpOnly: true, secure });
}

type Answer = { nonce: string; policy: string; mode: DisplayMode | null; isEmbed: boolean };

async function page(request: NextRequest, { nonce, policy, mode, isEmbed }: Answer): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts out of the request's policy header.
  headers.set("Content-Security-Policy", policy);
  headers.delete(MISSING_NOUN);
  if (isForOfficials(request.nextUrl.pathname)) headers.set(MISSING_NOUN, CONSOLE);
  headers.delete(TAKEN_AWAY);
  headers.delete(DENIED_WHY);
  headers.delete(EMBEDDED);
  if (isEmbed) headers.set(EMBEDDED, "yes");
  headers.delete(MODE_HEADER);
  if (mode) headers.set(MODE_HEADER, mode);
  const meant = isStart(request) ? await deepLink(request.nextUrl.searchParams) : null;
  if (meant) return NextResponse.redirect(new URL(localePath(localeOf(request), meant), request.url), 302);
  const inConsole = await ofConsole(request);
  if (inConsole) {
    headers.set(LOCALE_HEADER, localeOf(request));
    if (inConsole.why) headers.set(DENIED_WHY, inConsole.why);
    const shown = new URL(`/${localeOf(request)}${inConsole.path}${request.nextUrl.search}`, request.url);
    return NextResponse.rewrite(shown, { status: inConsole.status, request: { headers } });
  }
  const missing = await missingRecord(request);
  if (!missing && isPlain(request.nextUrl.pathname)) return localise(new NextRequest(request, { headers }));
  headers.set(LOCALE_HEADER, localeOf(request));
  const explained = missing && (await whatBecameOf(missing, request, headers));
  if (explained) return explained;
  if (missing) headers.set(MISSING_NOUN, missing.noun);
  // No route is this deep, so Next answers with its page for unmatched addresses.
  return NextResponse.rewrite(new URL(`/${localeOf(request)}/missing/noun/and/code`, request.url), {
    request: { headers },
  });
}

/** Whether a page may load WeChat's own script: inside WeChat, where there is an account for it. */
function usesWechat(request: NextRequest): boolean {
  return environment().WECHAT_APP_ID !== undefined && webViewOf(request.headers.get("user-agent") ?? "") === "wechat";
}

/** The start page as a whole document, where links of other systems arrive. */
function isStart(request: NextRequest): boolean {
  return /^\/(en\/?)?$/.test(request.nextUrl.pathname) && !request.headers.has("rsc");
}

/** What a page of the console answers instead of itself; not where a page is loaded softly, which asks again itself. */
async function ofConsole(request: NextRequest) {
  const parts = request.nextUrl.pathname.split("/").filter(Boolean);
  const path = `/${(isLocale(parts[0] ?? "") ? parts.slice(1) : parts).join("/")}`;
  if (!path.startsWith("/console/") || request.headers.has("rsc")) return null;
  return consoleAnswer(path, request.nextUrl.searchParams, request.headers);
}

/** An address of the API that cannot be decoded would be answered by Next itself, with a 500. No code contains such a thing. */
function answerable(request: NextRequest): Response {
  const code = request.nextUrl.pathname.split("/").slice(4).join("/");
  return isDecodable(code) ? NextResponse.next() : problemResponse("not-found", "Nothing has this code.");
}

type Missing = { noun: NounWithPages; code: string | null } | { noun: "reports"; code: null };

/** The page that says what became of a record which was suspended or withdrawn; null where it never was there. */
async function whatBecameOf({ noun, code }: Missing, request: NextRequest, headers: Headers) {
  const away = code === null ? null : await takenAwayAs(noun, code);
  if (away === null || code === null) return null;
  headers.set(TAKEN_AWAY, away);
  const explained = new URL(`/${localeOf(request)}/shelved/${noun}/${encodeURIComponent(code)}`, request.url);
  return NextResponse.rewrite(explained, { status: STATUS_OF[away], request: { headers } });
}

/** The noun and the code that are asked for and that nobody knows, null where it cannot be read; only for whole documents. */
async function missingRecord(request: NextRequest): Promise<Missing | null> {
  if (request.headers.has("rsc")) return null;
  const parts = request.nextUrl.pathname.split("/").filter(Boolean);
  const [noun = "", part, deeper] = isLocale(parts[0] ?? "") ? parts.slice(1) : parts;
  if (noun === "reports" && part && !deeper && !reportPages.includes(part)) {
    return (await isPrivateLink(part)) ? null : { noun, code: null };
  }
  if (!hasPages(noun) || !part || (deeper && !wholePages.includes(deeper)) || files.includes(part)) return null;
  if (noun === "projects" && reservedProjectCodes.includes(part)) return null;
  if (!isDecodable(part)) return { noun, code: null };
  const code = decodeURIComponent(part);
  return (await isKnownCode(noun, code)) ? null : { noun, code };
}

/** On the way to a page an address is decoded twice; what cannot be would be answered with a 500, and is none of ours. */
function isPlain(path: string): boolean {
  return isDecodable(path) && isDecodable(decodeURIComponent(path));
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

/** Where a form was sent on to, because the database went away while it was being saved. */
function isUnsaved({ nextUrl }: NextRequest): boolean {
  return nextUrl.pathname.replace(/^\/en(?=\/)/, "") === UNSAVED;
}

function unavailable(request: NextRequest, nonce: string, mode: DisplayMode | null): NextResponse {
  const isWrite = isUnsaved(request) || (request.method !== "GET" && request.method !== "HEAD");
  const page = unavailablePage(localeOf(request), nonce, { isWrite, isElder: mode === "elder" });
  return new NextResponse(page.body, page);
}

export const config = {
  // Pages; of the API only addresses with a code. It and the probes set their own headers, files come with next.config.js.
  // Not what files are uploaded to: the body of whatever comes by here is held in memory, and cut off at ten megabytes.
  matcher: [
    "/((?!api/|[a-z]{2}/console/imports/upload$|healthz|readyz|metrics$|bench/|_next/|.*\\..*).*)",
    "/api/v1/:noun/:code+",
    // Codes of records may hold a dot.
    "/console/((?!imports/upload$).+)",
    "/en/console/((?!imports/upload$).+)",
  ],
};
