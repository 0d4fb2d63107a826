import { enliven } from "@/offline/enliven";

// What pages made from the pack do themselves, and look again at what waits once there is a network.
enliven(document);

/** Milliseconds between two looks whether the network is back. */
const LOOK = 5_000;

// The page of reports that wait: the worker sends them while it is made anew.
if (document.querySelector("[data-waiting-reports]")) {
  const again = () => location.replace(location.pathname);
  addEventListener("online", again);
  // In a lift or on a weak signal a phone never says that it was offline, so no event tells that it is back.
  let wasAway = false;
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const { ok } = await fetch("/healthz", { cache: "no-store" });
      // Reached from the first look on: then something else keeps them waiting, and looking again would not help.
      if (ok && wasAway) again();
    } catch {
      wasAway = true;
    }
  }, LOOK);
}
