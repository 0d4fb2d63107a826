import { locate } from "@/components/home/locate";
import type { NearMeProps } from "@/components/home/near-me";
import { rememberTicks } from "@/components/ui/ticks";

// What pages made from the pack do themselves: they keep ticks, as the same pages do with a network, ask the device
// where it is, and look again at what waits once there is a network.
for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-ticks]")) {
  rememberTicks(dataset.ticks ?? "");
}

// The page of reports that wait: the worker sends them while it is made anew.
if (document.querySelector("[data-waiting-reports]")) {
  addEventListener("online", () => location.replace(location.pathname));
}

for (const part of document.querySelectorAll<HTMLElement>("[data-near-me]")) {
  const { labels, then } = JSON.parse(part.dataset.nearMe ?? "") as NearMeProps;
  const status = part.querySelector("[role=status]");
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", () =>
    locate(
      labels,
      new URLSearchParams(then?.query ?? location.search),
      (message) => {
        if (status) status.textContent = message;
      },
      (query) => location.assign(`${then?.path ?? ""}?${query}${then?.hash ?? ""}`),
    ),
  );
}
