import { renderSVG } from "uqr";
import { shortAddress } from "@/domain/windows/short-address";
import { isLocale, localePath } from "@/i18n/locales";
import { isKnownCode } from "@/server/db/known-codes";
import { problemResponse } from "@/server/http/problem-response";
import { publicAddress } from "@/server/http/public-address";
import { dataHeaders } from "@/server/http/security-headers";

type Context = { params: Promise<{ noun: string; code: string }> };

/** The QR code that leads to a matter or a service point, by the address that stays. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { noun, code } = await params;
  const known = (noun === "matters" || noun === "service-points") && (await isKnownCode(noun, code));
  if (!known) return problemResponse("not-found", "Nothing has this code.");
  const lang = new URL(request.url).searchParams.get("lang") ?? "";
  const start = localePath(isLocale(lang) ? lang : "zh", "/");
  const address = publicAddress(request.headers, shortAddress(start, noun, code));
  return new Response(renderSVG(address, { ecc: "M", border: 2 }), {
    // It holds the host that was asked for: for this browser only.
    headers: { ...dataHeaders(), "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=3600" },
  });
}

export const dynamic = "force-dynamic";
