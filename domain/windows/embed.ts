import { z } from "zod";

/** How the map for other sites looks: light, dark, or as the reader's device has it. */
export const embedThemes = ["auto", "light", "dark"] as const;
export const embedThemeSchema = z.enum(embedThemes);
export type EmbedTheme = z.infer<typeof embedThemeSchema>;

/** Reads `?theme=`; what it does not know is `auto`, and said. */
export function readTheme(value: string | null): { theme: EmbedTheme; isIgnored: boolean } {
  if (value === null) return { theme: "auto", isIgnored: false };
  const read = embedThemeSchema.safeParse(value);
  return read.success ? { theme: read.data, isIgnored: false } : { theme: "auto", isIgnored: true };
}

const DARK = /@media \(prefers-color-scheme: dark\)/g;

/** A style sheet with its light and dark decided: what asks for the device's preference holds, or does not. */
export function decidedTheme(sheet: string, theme: "light" | "dark"): string {
  return sheet
    .replace(/^@theme [^}]*\}/gm, "")
    .replace(DARK, theme === "dark" ? "@media all" : "@media not all")
    .replace("color-scheme: light dark", `color-scheme: ${theme}`);
}

/** What the page that puts the snippet together asks for, in this order; the same names as on the start page. */
export const embedFilters = ["level", "kind", "layers", "matter", "region", "open", "near"] as const;

/** `?…` of the map for other sites with only what it takes, or "". */
export function embedQuery(params: URLSearchParams, theme: EmbedTheme): string {
  const kept = embedFilters.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value]] : [];
  });
  const query = new URLSearchParams(theme === "auto" ? kept : [...kept, ["theme", theme]]).toString();
  return query && `?${query}`;
}

/**
 * What somebody copies into their own page: a frame that needs no script, and a script of ours that makes it as tall
 * as what it shows.
 *
 * @param site the origin of this product.
 * @param path with its query.
 */
export function embedSnippet(site: string, path: string, title: string): string {
  const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return [
    `<iframe data-service-map src="${text(site + path)}" title="${text(title)}"`,
    `  width="100%" height="720" loading="lazy" allow="geolocation"></iframe>`,
    `<script src="${text(site)}/embed.js" async></script>`,
  ].join("\n");
}
