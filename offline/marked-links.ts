/** Links of ours, in HTML as React writes it: quotes and angle brackets in values are escaped. */
const LINKS = /<a [^>]*?href="(\/[^"#]*)[^"]*"[^>]*>.*?(?=<\/a>)/gs;

/** The page with a word in each link to a page that needs a network; `isInPack` is asked by path and query. */
export function marked(html: string, isInPack: (address: string) => boolean, words: string): string {
  return html.replace(LINKS, (link, address: string) =>
    isInPack(address.replaceAll("&amp;", "&")) ? link : `${link}<span class="small needs-network">${words}</span>`,
  );
}
