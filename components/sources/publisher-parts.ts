export type PublisherPart = { text: string; href: string | null };

const HOST = /((?:[a-z0-9-]+\.)+[a-z]{2,})/i;

/**
 * A publisher's name in parts: `人民网江西 jx.people.com.cn` is a name and the address of a site.
 * Only the host is known, so the link is plain `http://`, which sites that want better redirect.
 */
export function publisherParts(publisher: string): PublisherPart[] {
  return publisher
    .split(HOST)
    .map((text, index) => ({ text, href: index % 2 === 1 ? `http://${text.toLowerCase()}/` : null }))
    .filter(({ text }) => text !== "");
}
