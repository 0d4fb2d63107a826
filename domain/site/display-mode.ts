/** How pages are shown: as they are, or as 长辈版 with large type, large targets and one column. */
export const displayModes = ["standard", "elder"] as const;
export type DisplayMode = (typeof displayModes)[number];

/** `?mode=elder` on posters; the cookie that remembers it. Trips and circles call how one travels `mode` as well. */
export const MODE_PARAM = "mode";
export const MODE_COOKIE = "mode";

/** By which proxy.ts tells a page its mode, and a page's answer its reader. Pages for officials have none. */
export const MODE_HEADER = "x-display-mode";

/** How long a browser remembers it, in seconds: as long as browsers keep any cookie. */
export const MODE_MAX_AGE = 400 * 24 * 60 * 60;

/** The mode's own start page. */
export const ELDER_PATH = "/elder";

export function isDisplayMode(value: unknown): value is DisplayMode {
  return displayModes.includes(value as DisplayMode);
}

/** Pages that officials work with: they have one mode. */
export function isForOfficials(pathname: string): boolean {
  return /^(\/en)?\/console(\/|$)/.test(pathname);
}

/** The mode that an address asks for by itself; null where it leaves that to what is remembered. */
export function askedMode({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): DisplayMode | null {
  if (isForOfficials(pathname)) return null;
  if (pathname.replace(/^\/en(?=\/)/, "") === ELDER_PATH) return "elder";
  return searchParams.getAll(MODE_PARAM).filter(isDisplayMode).at(-1) ?? null;
}

/** The same page in another mode; each mode has a start page of its own. `pathname` may begin with a language. */
export function addressInMode(pathname: string, search: string, mode: DisplayMode): string {
  const params = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name, value]) => !saysMode(name, value)),
  );
  const [, language = "", path = ""] = /^(\/en(?=\/|$))?(.*)$/.exec(pathname) ?? [];
  if (mode === "elder" && (path || "/") === "/" && params.size === 0) return language + ELDER_PATH;
  params.append(MODE_PARAM, mode);
  return `${path === ELDER_PATH ? language || "/" : pathname}?${params}`;
}

/** Whether a parameter says the mode of display, and not how one travels. */
export function saysMode(name: string, value: string): boolean {
  return name === MODE_PARAM && isDisplayMode(value);
}
