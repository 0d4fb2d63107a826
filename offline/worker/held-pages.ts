import { keptPack } from "@/offline/worker/pack";
import { type Pages, worker } from "@/offline/worker/scope";

let pages: Pages | undefined;

/** What makes pages, with the pack that is kept; null where there is none. */
export async function heldPages(): Promise<{ pages: Pages; asOf: Date } | null> {
  const kept = await keptPack();
  if (!kept) return null;
  pages ??= worker.offlinePages();
  pages.hold(kept.pack);
  return { pages, asOf: kept.asOf };
}
