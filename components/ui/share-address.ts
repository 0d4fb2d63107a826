/**
 * Hands an address to the system's sheet, or to the clipboard where there is none.
 *
 * @returns what became of it; null where the system's sheet took over.
 */
export async function shareAddress(url: string): Promise<"copied" | "failed" | null> {
  if ("share" in navigator) {
    // Closing the system's sheet is no failure.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return null;
  }
  try {
    // The clipboard exists on secure pages only.
    await (navigator as Navigator).clipboard.writeText(url);
    return "copied";
  } catch {
    return "failed";
  }
}
