import { problemResponse } from "@/server/http/problem-response";
import { themeSheet } from "@/server/windows/theme-sheet";

type Context = { params: Promise<{ file: string }> };

/** The colours of the map in a frame, where its address says light or dark. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file !== "light.css" && file !== "dark.css") return problemResponse("not-found", "There is no such file.");
  const sheet = await themeSheet(file === "dark.css" ? "dark" : "light");
  return new Response(sheet, {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
