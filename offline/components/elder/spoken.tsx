/** Twin of the page's own: without a network nothing runs in a page. */
export function Spoken(_: { labels: Record<string, string> }) {
  return null;
}
