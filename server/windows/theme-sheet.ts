import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { decidedTheme } from "@/domain/windows/embed";

/** Where colours are: one file for the pages, one for what a map adds. */
const SHEETS = ["app/tokens.css", "components/map/map-tokens.css"];

/** The colours of one theme whatever the device prefers, as a style sheet that comes after all others. */
export async function themeSheet(theme: "light" | "dark"): Promise<string> {
  const sheets = await Promise.all(SHEETS.map((name) => readFile(path.join(process.cwd(), name), "utf8")));
  return sheets.map((sheet) => decidedTheme(sheet, theme)).join("\n");
}
