import { MAP_API } from "@/offline/map-api";
import { heldPages } from "@/offline/worker/held-pages";

/** Whether a map asks that stands in a page made here. */
export const isMapAsking = ({ pathname }: URL) => pathname.startsWith(`${MAP_API}/`);

/** What it asks for, from the pack, with and without a network: the list beside it is from there as well. */
export async function mapAnswer(url: URL): Promise<Response> {
  const held = await heldPages();
  const answer = await held?.pages.answerMap(url, new Date());
  if (!answer) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(answer), { headers: { "Content-Type": "application/json" } });
}
