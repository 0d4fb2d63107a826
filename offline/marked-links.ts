/** Links of ours, in HTML as React writes it: quotes and angle brackets in values are escaped. */
const LINKS = /<a ([^>]*?href="(\/[^"#]*)[^"]*"[^>]*)>.*?(?=<\/a>)/gs;

/** No network, as a sign: a circle struck through, beside words that only narrow places leave to screen readers. */
const SIGN =
  '<svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M2.8 11.2l8.4-8.4M1.5 7a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0"/></svg>';

/**
 * The page with a sign and words in each link to a page that needs a network. The way to ask for the page itself once
 * more (`data-retry`) is none of them: to try is what it is for. `isInPack` is asked by path and query.
 */
export function marked(html: string, isInPack: (address: string) => boolean, words: string): string {
  return html.replace(LINKS, (link, attributes: string, address: string) =>
    isInPack(address.replaceAll("&amp;", "&")) || attributes.includes("data-retry")
      ? link
      : `${link}<span class="small needs-network">${SIGN}<span>${words}</span></span>`,
  );
}
