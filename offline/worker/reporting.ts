import { isReportKey, type KeepingFault } from "@/domain/offline/kept-reports";
import { keepReport, sendReports, throwAway } from "@/offline/worker/kept-reports";
import { keptPack } from "@/offline/worker/pack";
import { worker } from "@/offline/worker/scope";
import { madeHere, PATIENCE } from "@/offline/worker/visits";

const SEND = /^(\/en)?\/reports\/send$/;
const WAITING = /^(\/en)?\/reports\/waiting$/;

const isPosted = ({ method, mode }: Request) => method === "POST" && mode === "navigate";

/** Whether a form reports something. */
export const isReporting = (request: Request, { pathname }: URL) => isPosted(request) && SEND.test(pathname);
/** Whether somebody throws away a report that is on the device. */
export const isThrowingAway = (request: Request, { pathname }: URL) => isPosted(request) && WAITING.test(pathname);
/** Whether this is the page of what is on the device. */
export const isWaitingPage = ({ pathname }: URL) => WAITING.test(pathname);

/** A form of another site must not report in anybody's name: what is sent later comes from here. */
function isOurs({ referrer }: Request): boolean {
  return referrer !== "" && new URL(referrer).origin === worker.location.origin;
}

function toWaiting(from: URL, fault: KeepingFault | null = null): Response {
  const to = new URL(from.pathname.replace(/[^/]+$/, "waiting"), from);
  if (fault) to.searchParams.set("fault", fault);
  return Response.redirect(to.href, 303);
}

/** The server's answer to a report; where there is no network, the report is kept. */
export async function reported(request: Request, url: URL): Promise<Response> {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch (failed) {
    // Without a pack there is no page that could say what became of it: better the browser's own.
    if (!isOurs(request) || !(await keptPack())) throw failed;
    const form = await copy.formData().catch(() => new FormData());
    return toWaiting(url, await keepReport(form, new Date()));
  }
}

export async function thrownAway(request: Request, url: URL): Promise<Response> {
  const key = (await request.formData().catch(() => null))?.get("key");
  if (isOurs(request) && isReportKey(key)) await throwAway(key);
  return toWaiting(url);
}

/** What is on the device, after an attempt to send what waits. */
export async function waitingPage(url: URL, referrer: string, fromNetwork: Promise<Response>): Promise<Response> {
  const tried = fromNetwork
    .then(() => sendReports(new Date()))
    .then(
      () => "there" as const,
      () => "gone" as const,
    );
  const late = new Promise<"slow">((resolve) => setTimeout(resolve, PATIENCE, "slow"));
  const made = await madeHere(url, { network: await Promise.race([tried, late]), referrer });
  return made?.isWhole ? made.response : fromNetwork;
}
