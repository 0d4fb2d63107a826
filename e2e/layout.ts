/** Checks that run inside of a page: each returns what it finds, a line each. */

/** What is wider than the window, or than the part of it that scrolls up and down. */
export function wide(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    // A single line that slides (initials, chips) is no text to be read back and forth.
    const reads = /auto|scroll/.test(overflowX + overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (reads && !element.closest(".leaflet-container") && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth} px`);
    }
  }
  return found;
}

/** What says that it is hidden, and is to be seen. */
export function unhidden(): string[] {
  const hidden = [...document.querySelectorAll<HTMLElement>('[hidden]:not([hidden="until-found"])')];
  return hidden.filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80));
}

/** Text that its box cuts off without a sign that there is more. */
export function cut(): string[] {
  const found: string[] = [];
  // Every box is asked once, however much text it has.
  const known = new Map<HTMLElement, "ends" | "cuts" | "holds">();
  const does = (box: HTMLElement) => {
    const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(box);
    // Words for screen readers alone are cut on purpose; the map's own panel scrolls.
    if (box.clientWidth <= 1 || clipPath !== "none" || box.matches(".map-frame")) return "ends";
    const sideways = overflowX === "hidden" && textOverflow !== "ellipsis" && box.scrollWidth > box.clientWidth + 1;
    const below = overflowY === "hidden" && webkitLineClamp === "none" && box.scrollHeight > box.clientHeight + 2;
    return sideways || below ? "cuts" : "holds";
  };
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || element.closest("[aria-hidden=true], .leaflet-container, script, style, option")) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
      const done = known.get(box) ?? does(box);
      known.set(box, done);
      if (done === "ends") break;
      if (done === "cuts")
        found.push(`${box.tagName}.${box.className} cuts "${element.textContent?.trim().slice(0, 30)}"`);
    }
  }
  return [...new Set(found)].slice(0, 5);
}

/** Chinese text outside of what says that it is Chinese: a screen reader would spell it in English. */
export function unmarked(): string[] {
  const found = new Set<string>();
  // What the person typed is repeated in whatever language it was.
  const typed = new URLSearchParams(location.search).get("q") ?? "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? "").replace(typed, "");
    if (!element || !/\p{Script=Han}/u.test(text)) continue;
    if (element.closest("script, style, noscript, pre, [aria-hidden=true], .leaflet-container")) continue;
    if (element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh")) continue;
    found.add(`${element.tagName} ${text.trim().slice(0, 30)}`);
  }
  return [...found].slice(0, 5);
}

/** Folds everything out; of a hundred of the same kind, as the addresses of the API are, the first ones. */
export function openAll(): void {
  for (const details of [...document.querySelectorAll("details")].slice(0, 40)) details.open = true;
}
