/** What a browser may say of its network, where it says anything. */
type Connection = { saveData?: boolean; effectiveType?: string };

/** After the page, its map and its reader's first look. */
const LATER = 3_000;

const { connection } = navigator as Navigator & { connection?: Connection };
const isSparing = connection?.saveData || connection?.effectiveType?.endsWith("2g");
const isConsole = /^(\/en)?\/console(\/|$)/.test(location.pathname);

async function register(): Promise<void> {
  await navigator.serviceWorker.register("/offline-worker.js");
  (await navigator.serviceWorker.ready).active?.postMessage("keep");
}

// Refused by a setting, or the network went: the page needs none of it.
const registerLater = () => setTimeout(() => register().catch(() => undefined), LATER);

if ("serviceWorker" in navigator && !isSparing && !isConsole) {
  if (document.readyState === "complete") registerLater();
  else addEventListener("load", registerLater);
}
