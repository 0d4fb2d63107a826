/** Where the ticks of this browser are kept: one list for all pages, so that a paper ticked in a guide is ticked in a plan. */
const STORE = "ticks";

/** What a box stands for: one line for each matter and paper (`tickKeys`). */
const keysOf = (box: HTMLInputElement): string[] => box.value.split("\n");

function kept(): Set<string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORE) ?? "[]");
    return new Set(Array.isArray(read) ? read : []);
  } catch {
    // A private window keeps nothing; the boxes work all the same.
    return new Set();
  }
}

/**
 * Keeps the ticks of a list of check boxes in this browser. One paper that serves several matters is there as soon as it
 * is for one of them; where every matter needs its own (`data-each`), only with all.
 *
 * @returns what ends it.
 */
export function rememberTicks(list: string): (() => void) | undefined {
  const element = document.getElementById(list);
  if (!element) return;
  const ticked = kept();
  for (const box of element.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    const keys = keysOf(box);
    const isTicked = (key: string) => ticked.has(key);
    if ("each" in box.dataset ? keys.every(isTicked) : keys.some(isTicked)) box.checked = true;
  }
  const save = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    // Read anew: another tab may have ticked something meanwhile.
    const now = kept();
    for (const key of keysOf(target)) {
      if (target.checked) now.add(key);
      else now.delete(key);
    }
    try {
      localStorage.setItem(STORE, JSON.stringify([...now]));
    } catch {
      // See above.
    }
  };
  element.addEventListener("change", save);
  return () => element.removeEventListener("change", save);
}
