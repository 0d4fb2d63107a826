/**
 * Keeps the ticks of a list of check boxes in this browser, under the basket they belong to.
 *
 * @returns what ends it.
 */
export function rememberTicks(list: string, basket: string): (() => void) | undefined {
  const element = document.getElementById(list);
  if (!element) return;
  const key = `ticks:${basket}`;
  const boxes = () => [...element.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  try {
    const ticked: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    for (const box of boxes()) if (Array.isArray(ticked) && ticked.includes(box.name)) box.checked = true;
  } catch {
    // A private window keeps nothing; the boxes work all the same.
  }
  const save = () => {
    const ticked = boxes().filter((box) => box.checked);
    try {
      localStorage.setItem(key, JSON.stringify(ticked.map((box) => box.name)));
    } catch {
      // See above.
    }
  };
  element.addEventListener("change", save);
  return () => element.removeEventListener("change", save);
}
