// What old browsers lack, in the worker and in what it runs; pages of the framework bring it along.
import "next/dist/build/polyfills/polyfill-module";
import { release } from "@/offline/release";
import { FILES_CACHE, forget, forgetButReports, PACK_CACHE, REPORTS_CACHE } from "@/offline/worker/caches";
import { isKeptFile, keepFiles, keepMap, keptFile } from "@/offline/worker/files";
import { sendAllReports, sendReports } from "@/offline/worker/kept-reports";
import { isMapAsking, mapAnswer } from "@/offline/worker/map";
import { rememberModeOf } from "@/offline/worker/mode";
import { isFresh, keepPack } from "@/offline/worker/pack";
import {
  isReporting,
  isThrowingAway,
  isWaitingPage,
  reported,
  thrownAway,
  waitingPage,
} from "@/offline/worker/reporting";
import { worker } from "@/offline/worker/scope";
import { visit } from "@/offline/worker/visits";

worker.importScripts(`/offline/pages.js?release=${release.version}`);

worker.addEventListener("install", (event) => {
  // Pages made here ask for nothing later, so that a new release disturbs nobody who reads one of the old.
  event.waitUntil(Promise.all([keepFiles(), worker.skipWaiting()]));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([
      forget((name) => ![PACK_CACHE, FILES_CACHE, REPORTS_CACHE].includes(name)),
      worker.registration.navigationPreload?.enable(),
      worker.clients.claim(),
    ]),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (isReporting(request, url)) event.respondWith(reported(request, url));
  else if (isThrowingAway(request, url)) event.respondWith(thrownAway(request, url));
  if (request.method !== "GET") return;
  if (isKeptFile(url)) event.respondWith(keptFile(request));
  else if (isMapAsking(url)) event.respondWith(mapAnswer(url));
  else if (request.mode === "navigate" || isListAsked(request)) event.respondWith(visited(event, url));
});

// Not in the language's own list of events: few browsers have it.
worker.addEventListener("sync" as "message", (event) => event.waitUntil(sendAllReports(new Date())));

worker.addEventListener("message", (event) => {
  // A network that breaks off, a storage that is refused or full: the next page asks again.
  if (event.data === "keep") event.waitUntil(keep(new Date()).catch(() => undefined));
});

/** Whether a page made here asks for its list under another address (`offline/map/list.ts`). */
const isListAsked = ({ headers }: Request) => headers.get("Accept") === "text/html";

/** The page, and a note of its mode for pages that we make ourselves. */
function visited(event: FetchEvent, url: URL): Promise<Response> {
  const answer = fromNetwork(event);
  event.waitUntil(answer.then(rememberModeOf).catch(() => undefined));
  if (isWaitingPage(url)) return waitingPage(url, event.request.referrer, answer);
  // There is a network.
  event.waitUntil(answer.then(() => sendReports(new Date())).catch(() => undefined));
  return visit(url, event.request.referrer, answer);
}

/** What the browser has begun to fetch while the worker woke up; else a request of our own. */
async function fromNetwork(event: FetchEvent): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse.catch(() => undefined);
  return preloaded ?? fetch(event.request);
}

/** Keeps what pages need without a network. */
async function keep(now: Date): Promise<void> {
  if ((await isFresh(now)) || (await keepNewest(now))) await keepMap();
}

/** Asks the server for its pack; answers whether this release is still the one. Done at most once an hour. */
async function keepNewest(now: Date): Promise<boolean> {
  const state = await fetch("/offline/state.json", { cache: "no-store" });
  const { offline, version } = (await state.json()) as { offline: string; version: string };
  if (offline === "off") {
    await sendReports(now).catch(() => undefined);
    await Promise.all([forgetButReports(), worker.registration.unregister()]);
    return false;
  }
  const isCurrent = version === release.version;
  // A release that came, or was taken back, before the browser looked by itself.
  if (!isCurrent) await worker.registration.update();
  await keepPack(now);
  return isCurrent;
}
