/** Where this browser keeps the basket from one visit to the next. */
const KEY = "basket";

/** Codes, comma-separated, as an address has them; "" where nothing is kept, or something else. */
export function readBasket(): string {
  try {
    const kept = localStorage.getItem(KEY) ?? "";
    return /^[\w.,-]+$/.test(kept) ? kept : "";
  } catch {
    // A private window keeps nothing.
    return "";
  }
}

/** Where this tab notes what was tapped and no page has said yet. */
const TAPPED = "basket-tapped";

/** Codes that were put in since a page last said the basket; they are noted until it does. */
export function readTapped(): string {
  try {
    return sessionStorage.getItem(TAPPED) ?? "";
  } catch {
    return "";
  }
}

export function forgetTapped(): void {
  try {
    sessionStorage.removeItem(TAPPED);
  } catch {
    // Nothing was noted there.
  }
}

/**
 * Notes what is put in the moment it is tapped: on a slow phone a second tap leads away before the page that the first
 * one leads to is there, and would take its place.
 */
export function noteTaps(): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLElement>("a[data-puts-in]") : null;
      const code = link?.dataset.putsIn;
      if (!code) return;
      try {
        sessionStorage.setItem(TAPPED, [...new Set([...readTapped().split(","), code])].filter(Boolean).join(","));
      } catch {
        // Then the last tap counts.
      }
    },
    true,
  );
}

export function keepBasket(matters: string): void {
  try {
    localStorage.setItem(KEY, matters);
  } catch {
    // A private window keeps nothing.
  }
}
