const names = [
  "paper",
  "land",
  "district",
  "grid",
  "shore",
  "water",
  "water-ink",
  "outline",
  "edge",
  "casing",
  "station",
  "ink",
  "ink-soft",
  "halo",
] as const;

/** The map's own custom properties (`--map-…`, see map-tokens.css), read when drawing. */
export type Colours = Record<(typeof names)[number], string> & { font: string };

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()]));
  return { ...(colours as Record<(typeof names)[number], string>), font: style.fontFamily };
}

/** Whether the page is dark: as its style sheets say, and where they leave it open as the device has it. */
export function isPageDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === "dark" || (colorScheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Calls back whenever light turns to dark, or an attribute of the root changes the tokens. */
export function onThemeChange(changed: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["class", "data-theme", "data-mode"] });
  return () => {
    dark.removeEventListener("change", changed);
    observer.disconnect();
  };
}
