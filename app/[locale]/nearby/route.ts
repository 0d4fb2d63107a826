import { type NextRequest, NextResponse } from "next/server";
import { defaultLocale, isLocale, localePath } from "@/i18n/locales";
import { getRegionCentre } from "@/server/regions/centre";

type Context = { params: Promise<{ locale: string }> };

/** From a chosen community to the start page with its position: a redirect, so that the choice works without a script. */
export async function GET(request: NextRequest, { params }: Context) {
  const { locale } = await params;
  const asked = request.nextUrl.searchParams;
  const next = new URLSearchParams(asked.get("back") ?? "");
  const centre = await getRegionCentre(asked.get("region") ?? "");
  if (centre) {
    next.set("near", centre.coordinates.join(","));
    next.set("place", centre.name);
  }
  const target = `${localePath(isLocale(locale) ? locale : defaultLocale, "/")}?${next}`;
  // A relative target: behind a proxy the server does not know its own public name.
  return new NextResponse(null, { status: 303, headers: { Location: target, "Cache-Control": "no-store" } });
}
