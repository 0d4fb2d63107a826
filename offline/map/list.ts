import { enliven } from "@/offline/enliven";

/** What beside the map depends on the address: the list, links to this page in the other language, and once more. */
const parts = ["#content", ".site-header", ".offline-notice > a"];

let latest = "";

/** Puts the list of another address of this page beside the map. */
export async function showListOf(href: string): Promise<void> {
  latest = href;
  const page = await pageOf(href);
  if (latest !== href) return;
  // Of the server, now that there is a network, or one that says why there is no list.
  if (!page?.querySelector("[data-map]")) return location.reload();
  for (const part of parts) {
    const next = page.querySelector(part);
    if (!next) continue;
    enliven(next);
    document.querySelector(part)?.replaceWith(next);
  }
}

async function pageOf(href: string): Promise<Document | null> {
  try {
    // By this the worker knows that a page is asked for.
    const answer = await fetch(href, { headers: { Accept: "text/html" } });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null;
  }
}
