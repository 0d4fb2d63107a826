import { projectTable } from "@/app/[locale]/projects/project-table";
import { toCsv } from "@/domain/lists/csv";
import { isLocale } from "@/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** The filtered projects as CSV, in the words of the page's language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { header, rows } = await projectTable(new URL(request.url).searchParams, locale);
  return new Response(toCsv([header, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="projects.csv"',
      "Cache-Control": "no-store",
    },
  });
}
