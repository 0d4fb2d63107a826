import { readIndicatorParams } from "@/components/indicators/search-params";
import { isLocale } from "@/i18n/locales";
import { findEveryIndicator } from "@/server/indicators/queries";

type Context = { params: Promise<{ locale: string }> };

/** The indicators that the page's filter shows, all pages of them, as the API answers one page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { filter } = readIndicatorParams(new URL(request.url).searchParams);
  return Response.json(await findEveryIndicator(filter), {
    headers: {
      "Content-Disposition": 'attachment; filename="figures.json"',
      "Cache-Control": "no-store",
    },
  });
}
