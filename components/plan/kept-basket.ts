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

export function keepBasket(matters: string): void {
  try {
    localStorage.setItem(KEY, matters);
  } catch {
    // A private window keeps nothing.
  }
}
