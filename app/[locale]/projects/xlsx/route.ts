import writeExcelFile from "write-excel-file/node";
import { projectTable } from "@/app/[locale]/projects/project-table";
import { isLocale } from "@/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** The filtered projects as a workbook, in the words of the page's language. Text is typed as text, so no cell is a formula. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { header, rows } = await projectTable(new URL(request.url).searchParams, locale);
  const head = header.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = rows.map((cells) =>
    cells.map((value) => (typeof value === "number" ? { value, type: Number } : { value: value ?? "", type: String })),
  );
  const file = await writeExcelFile([head, ...body], {
    sheet: "projects",
    columns: header.map((name) => ({ width: Math.max(14, name.length * 2) })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="projects.xlsx"',
      "Cache-Control": "no-store",
    },
  });
}
