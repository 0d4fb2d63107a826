import { locate } from "@/components/home/locate";
import type { NearMeProps } from "@/components/home/near-me";
import type { PageActionsProps } from "@/components/ui/page-actions";
import { shareAddress } from "@/components/ui/share-address";
import { rememberTicks } from "@/components/ui/ticks";

/** Lets a page made from the pack keep ticks, ask the device where it is, print and share: as the page with a network does. */
export function enliven(page: ParentNode): void {
  for (const { dataset } of page.querySelectorAll<HTMLElement>("[data-ticks]")) {
    rememberTicks(dataset.ticks ?? "");
  }
  for (const part of page.querySelectorAll<HTMLElement>("[data-near-me]")) askWhere(part);
  for (const button of page.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
  for (const button of page.querySelectorAll<HTMLElement>("[data-share]")) shareFrom(button);
}

function shareFrom(button: HTMLElement): void {
  const { labels, address } = JSON.parse(button.dataset.share ?? "") as PageActionsProps;
  const told = button.querySelector("[aria-live]");
  button.addEventListener("click", async () => {
    const href = address ?? location.href;
    const became = await shareAddress(href);
    if (became && told) told.textContent = became === "copied" ? labels.copied : labels.copyFailed;
    const field = button.nextElementSibling;
    if (became === "failed" && !field) {
      const made = fieldToCopy(labels.share, href);
      button.after(made);
      made.focus();
    }
    if (became === "copied") field?.remove();
  });
}

/** An address to select by hand, as the page with a network shows it. */
function fieldToCopy(label: string, address: string): HTMLInputElement {
  const field = document.createElement("input");
  field.className = "field block w-full";
  field.readOnly = true;
  field.setAttribute("aria-label", label);
  field.value = address;
  field.addEventListener("focus", () => field.select());
  return field;
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
