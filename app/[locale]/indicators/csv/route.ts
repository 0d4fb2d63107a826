import { getTranslations } from "next-intl/server";
import { readIndicatorParams } from "@/components/indicators/search-params";
import { figureColumns, figureRow } from "@/domain/indicators/table";
import { toCsv } from "@/domain/lists/csv";
import { isLocale } from "@/i18n/locales";
import { findFigures } from "@/server/indicators/queries";

type Context = { params: Promise<{ locale: string }> };

/** The figures that the page's filter shows, all pages of them, as a file; values as reported, headers in the page's language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: "indicators.csvColumns" });
  const { filter } = readIndicatorParams(new URL(request.url).searchParams);
  const rows = (await findFigures(filter)).map(figureRow);
  return new Response(toCsv([figureColumns.map((column) => t(column)), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="figures.csv"',
      "Cache-Control": "no-store",
    },
  });
}
