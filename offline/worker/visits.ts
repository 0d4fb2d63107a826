import type { OfflineNoticeProps } from "@/components/offline/offline-notice";
import { newestFirst } from "@/domain/offline/kept-reports";
import { isMapKept } from "@/offline/worker/files";
import { heldPages } from "@/offline/worker/held-pages";
import { keptReports } from "@/offline/worker/kept-reports";
import { rememberAskedMode, rememberedMode } from "@/offline/worker/mode";

/** How long a page may take, in milliseconds, before ours is better than waiting. */
export const PATIENCE = 3_000;

// Our pages run what keeps ticks, finds the device and draws the map, and load what is kept.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** How somebody comes to a page, and what of the network they found. */
type Visited = { network: OfflineNoticeProps["network"]; referrer: string };

/** The page under an address, made here; null where there is no pack, or something is wrong with it or with us. */
export async function madeHere(url: URL, visited: Visited): Promise<{ isWhole: boolean; response: Response } | null> {
  try {
    const held = await heldPages();
    if (!held) return null;
    await rememberAskedMode(url);
    const reports = newestFirst(await keptReports().catch(() => []));
    const made = await held.pages.makePage(url, {
      ...visited,
      asOf: held.asOf,
      remembered: await rememberedMode(),
      isMapKept: await isMapKept().catch(() => false),
      reports,
    });
    if (made.kind === "elsewhere") return { isWhole: true, response: Response.redirect(new URL(made.to, url)) };
    const headers = {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
    };
    return { isWhole: made.kind === "page", response: new Response(made.html, { headers }) };
  } catch {
    return null;
  }
}

/** Pages for officials are only ever made by the server. */
function isForResidents({ pathname }: URL): boolean {
  return !/^(\/en)?\/console(\/|$)/.test(pathname);
}

/** Whether the server is there but too busy to answer. */
const isOverburdened = ({ status }: Response) => [502, 503, 504].includes(status);

/** The network's answer where it comes in time and is one, else the page made here, else whatever the network has to say. */
export async function visit(url: URL, referrer: string, fromNetwork: Promise<Response>): Promise<Response> {
  const late = new Promise<"slow">((resolve) => setTimeout(resolve, PATIENCE, "slow"));
  const failed = fromNetwork.catch(() => "gone" as const);
  const inTime = await Promise.race(isForResidents(url) ? [failed, late] : [failed]);
  if (inTime instanceof Response && !(isForResidents(url) && isOverburdened(inTime))) return inTime;
  const made = await madeHere(url, { network: inTime === "gone" ? "gone" : "slow", referrer });
  if (made?.isWhole) return made.response;
  const answer = await failed;
  if (answer instanceof Response) return answer;
  return made?.response ?? fromNetwork;
}
