import { forgetButReports } from "@/offline/worker/caches";
import { sendReports } from "@/offline/worker/kept-reports";
import { worker } from "@/offline/worker/scope";

// What stands in the worker's place with OFFLINE=off: it sends what waits, forgets what was kept, and goes. A report
// that it cannot send stays for a worker to come: nobody else has it.
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await sendReports(new Date()).catch(() => undefined);
  await Promise.all([forgetButReports(), worker.registration.unregister()]);
}
