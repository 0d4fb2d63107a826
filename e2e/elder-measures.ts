import type { Page } from "@playwright/test";

/** What of a page falls short of 长辈版, each by its tag and first words. */
export type Elder = { tooSmall: string[]; tooTight: string[]; tooNarrow: string[]; isTooWide: boolean };

/**
 * Looks at everything that shows, folds opened. Let off: drawings, which have a list beside them; links in the middle
 * of a sentence (as in WCAG 2.5.8), unless they call or lead to a source; what only a screen reader has.
 */
export function measured(page: Page): Promise<Elder> {
  return page.evaluate(() => {
    const found: Elder = { tooSmall: [], tooTight: [], tooNarrow: [], isTooWide: false };
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details:not(#map)")) fold.open = true;
    const aside = ".sr-only, [aria-hidden=true], svg, .voice-input > :empty";
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(aside)) continue;
      const style = getComputedStyle(element);
      const name = `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 20)}`;
      const isField = element.matches("input, select, textarea");
      if (isField || [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())) {
        const size = Number.parseFloat(style.fontSize);
        if (size < 20 || size > 30.01) found.tooSmall.push(`${size} ${name}`);
        if (Number.parseFloat(style.lineHeight) / size < 1.499) found.tooTight.push(`${style.lineHeight} ${name}`);
      }
      if (!element.matches("a[href], button, summary, select, textarea, input:not([type=hidden])")) continue;
      const siblings = [...(element.parentNode?.childNodes ?? [])];
      const isInSentence =
        !element.matches("a[href^='tel:'], .citation a") &&
        style.display === "inline" &&
        siblings.some((node) => node !== element && node.textContent?.trim());
      if (isInSentence) continue;
      const isTick = element.matches("[type=checkbox], [type=radio]");
      const { width, height } = ((isTick && element.closest("label")) || element).getBoundingClientRect();
      if (width < 59.5 || height < 59.5) found.tooNarrow.push(`${width} x ${height} ${name}`);
    }
    found.isTooWide = document.documentElement.scrollWidth > window.innerWidth;
    return found;
  });
}
