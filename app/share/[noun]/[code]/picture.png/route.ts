import { getTranslations } from "next-intl/server";
import { isLocale, type Locale } from "@/i18n/locales";
import { outlineOf } from "@/server/coverage/rows";
import { environment } from "@/server/db/environment";
import { isDatabaseAway } from "@/server/http/database-away";
import { holds } from "@/server/http/json-response";
import { problemResponse, publicHeaders } from "@/server/http/problem-response";
import { dataHeaders } from "@/server/http/security-headers";
import { preparePicture } from "@/server/windows/draw-picture";
import { findPictured } from "@/server/windows/pictured";

type Context = { params: Promise<{ noun: string; code: string }> };

/** The picture that a shared link shows: where in the district, and what it is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { noun, code } = await params;
  const asked = new URL(request.url).searchParams.get("lang") ?? "";
  try {
    return await answer(request, noun, code, isLocale(asked) ? asked : "zh");
  } catch (error) {
    if (isDatabaseAway(error)) return problemResponse("unavailable", "Please try again in a few seconds.");
    throw error;
  }
}

async function answer(request: Request, noun: string, code: string, locale: Locale): Promise<Response> {
  const found = await findPictured(noun, code, new Date());
  if (!found) return problemResponse("not-found", "Nothing has this code.");
  const [site, terms, t, outline] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    getTranslations({ locale, namespace: "terms.noun" }),
    getTranslations({ locale, namespace: "windows" }),
    outlineOf(environment().DISTRICT),
  ]);
  const siteName = site.markup("name", { zh: (chunks) => chunks });
  const { tag, draw } = await preparePicture({
    title: found.name || siteName,
    kind: found.name && terms.has(noun as "matters") ? terms(noun as "matters") : site("tagline"),
    site: found.name ? siteName : "",
    remark: t("pictureRemark"),
    outline,
    position: found.position,
  });
  const headers = {
    ...dataHeaders(),
    ...publicHeaders,
    ETag: tag,
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
  };
  if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  const png = await draw();
  if (!png) return problemResponse("too-many-requests", "Too many wait.", { headers: { "Retry-After": "5" } });
  return new Response(new Uint8Array(png), { headers: { ...headers, "Content-Type": "image/png" } });
}

export const dynamic = "force-dynamic";
