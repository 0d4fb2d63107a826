import { locate } from "@/components/home/locate";
import type { NearMeProps } from "@/components/home/near-me";
import { rememberTicks } from "@/components/ui/ticks";

/** Lets a page made from the pack keep ticks, as the same page does with a network, and ask the device where it is. */
export function enliven(page: ParentNode): void {
  for (const { dataset } of page.querySelectorAll<HTMLElement>("[data-ticks]")) {
    rememberTicks(dataset.ticks ?? "");
  }
  for (const part of page.querySelectorAll<HTMLElement>("[data-near-me]")) askWhere(part);
}

function askWhere(part: HTMLElement): void {
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
