import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { unavailablePage } from "@/app/unavailable-page";
import { defaultLocale, isLocale, locales } from "@/i18n/locales";
import { databaseIsReachable } from "@/server/db/health";
import { securityHeaders } from "@/server/http/security-headers";

const localise = createMiddleware({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  // A link opens in the language it was shared in, whatever the browser prefers.
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

/** Before every page: a fresh nonce, the security headers, the locale, and a plain answer while the database is away. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const headers = securityHeaders({ nonce, development: process.env.NODE_ENV === "development" });

  const response = (await databaseIsReachable())
    ? localise(withNonce(request, nonce, headers["Content-Security-Policy"]))
    : unavailable(request, nonce);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Next reads the nonce for its own scripts out of the request's policy header. */
function withNonce(request: NextRequest, nonce: string, policy: string): NextRequest {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  return new NextRequest(request, { headers });
}

function unavailable(request: NextRequest, nonce: string): NextResponse {
  const first = request.nextUrl.pathname.split("/")[1] ?? "";
  return new NextResponse(unavailablePage(isLocale(first) ? first : defaultLocale, nonce), {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "5",
    },
  });
}

export const config = {
  // Pages only: the API and probes set their own headers, files of the build come with next.config.js.
  matcher: ["/((?!api|healthz|readyz|bench|_next|.*\\..*).*)"],
};
