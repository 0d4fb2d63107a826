import { getTranslations } from "next-intl/server";
import { readCoverageParams } from "@/domain/coverage/search-params";
import { coverageColumns, coverageRow } from "@/domain/coverage/table";
import { toCsv } from "@/domain/lists/csv";
import { isLocale } from "@/i18n/locales";
import { coverageAsked } from "@/server/coverage/asked";
import { findCoverage } from "@/server/coverage/queries";

type Context = { params: Promise<{ locale: string }> };

/** The table of the page as a file, in the words of its language; the API has it with its own (`format=csv`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const [t, quality] = await Promise.all([
    getTranslations({ locale, namespace: "coverage" }),
    getTranslations({ locale, namespace: "truth.positionQuality" }),
  ]);
  const { values } = readCoverageParams(new URL(request.url).searchParams);
  const { items, times, estimate } = await findCoverage(coverageAsked(values, new Date()));
  const reckoned = times === "routing" ? t("routing") : t("estimate", { detour: estimate.detour });
  const header = [...coverageColumns, "times" as const].map((column) => t(`csvColumns.${column}`));
  const rows = items.map((item) => {
    const [code, name, township, , minutes, nearest, nearestCode, , precision] = coverageRow(item);
    const [reach, borrowed] = [t(`reach.${item.reach}`), item.borrowed ? t("yes") : t("no")];
    const how = quality(item.position?.quality ?? "unknown");
    return [code, name, township, reach, minutes, nearest, nearestCode, how, precision, borrowed, reckoned].map(
      (cell) => cell ?? null,
    );
  });
  return new Response(toCsv([header, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="coverage.csv"',
      "Cache-Control": "no-store",
    },
  });
}
