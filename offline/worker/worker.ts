import { release } from "@/offline/release";
import { FILES_CACHE, forget, PACK_CACHE } from "@/offline/worker/caches";
import { isKeptFile, keepFiles, keptFile } from "@/offline/worker/files";
import { rememberModeOf } from "@/offline/worker/mode";
import { isFresh, keepPack } from "@/offline/worker/pack";
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
      forget((name) => name !== PACK_CACHE && name !== FILES_CACHE),
      worker.registration.navigationPreload?.enable(),
      worker.clients.claim(),
    ]),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (isKeptFile(url)) event.respondWith(keptFile(request));
  else if (request.mode === "navigate") event.respondWith(visited(event, url));
});

worker.addEventListener("message", (event) => {
  // A network that breaks off, a storage that is refused or full: the next page asks again.
  if (event.data === "keep") event.waitUntil(keep(new Date()).catch(() => undefined));
});

/** The page, and a note of its mode for pages that we make ourselves. */
function visited(event: FetchEvent, url: URL): Promise<Response> {
  const answer = fromNetwork(event);
  event.waitUntil(answer.then(rememberModeOf).catch(() => undefined));
  return visit(url, answer);
}

/** What the browser has begun to fetch while the worker woke up; else a request of our own. */
async function fromNetwork(event: FetchEvent): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse.catch(() => undefined);
  return preloaded ?? fetch(event.request);
}

/** Keeps what pages need without a network; at most once an hour. */
async function keep(now: Date): Promise<void> {
  if (await isFresh(now)) return;
  const state = await fetch("/offline/state.json", { cache: "no-store" });
  const { offline, version } = (await state.json()) as { offline: string; version: string };
  if (offline === "off") {
    await Promise.all([forget(), worker.registration.unregister()]);
    return;
  }
  // A release that came, or was taken back, before the browser looked by itself.
  if (version !== release.version) await worker.registration.update();
  await keepPack(now);
}
