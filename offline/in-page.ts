import { enliven } from "@/offline/enliven";

// What pages made from the pack do themselves, and look again at what waits once there is a network.
enliven(document);

// The page of reports that wait: the worker sends them while it is made anew.
if (document.querySelector("[data-waiting-reports]")) {
  addEventListener("online", () => location.replace(location.pathname));
}
