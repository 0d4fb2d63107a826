import { forget } from "@/offline/worker/caches";
import { worker } from "@/offline/worker/scope";

// What stands in the worker's place with OFFLINE=off: it forgets what was kept, and goes.
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([forget(), worker.registration.unregister()]));
});
