import { noteTaps } from "@/components/plan/kept-basket";

/** What a browser may say of its network, where it says anything. */
type Connection = { saveData?: boolean; effectiveType?: string };

/** After the page, its map and its reader's first look. */
const LATER = 5_000;

async function register(): Promise<void> {
  // Refused by a setting, or the network went: the page needs none of it.
  try {
    await navigator.serviceWorker.register("/offline-worker.js");
    (await navigator.serviceWorker.ready).active?.postMessage("keep");
  } catch {}
}

noteTaps();

const { connection } = navigator as Navigator & { connection?: Connection };
const isSparing = connection?.saveData || /2g/.test(connection?.effectiveType ?? "");
if (!isSparing && !/^(\/en)?\/console/.test(location.pathname)) setTimeout(register, LATER);
