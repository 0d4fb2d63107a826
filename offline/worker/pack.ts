import { isPack, type Pack } from "@/domain/offline/pack";
import { release } from "@/offline/release";
import { PACK_CACHE } from "@/offline/worker/caches";

const PACK = "/api/v1/pack";
/** When the pack was last known to be what the server has, and to which release. */
const CHECKED = "/offline/checked";

const HOUR = 3_600_000;

type Checked = { at: string; release: string };

async function lastCheck(): Promise<Checked | null> {
  const note = await caches.match(CHECKED, { cacheName: PACK_CACHE });
  return note ? ((await note.json()) as Checked) : null;
}

/** Whether this release has asked within the hour. */
export async function isFresh(now: Date): Promise<boolean> {
  const last = await lastCheck();
  return last?.release === release.version && now.getTime() - Date.parse(last.at) < HOUR;
}

/**
 * Keeps the server's pack, if it is another than ours and whole.
 *
 * @throws where the network breaks off, or there is no room: what was kept before stays.
 */
export async function keepPack(now: Date): Promise<void> {
  const cache = await caches.open(PACK_CACHE);
  const kept = await cache.match(PACK);
  const tag =
    kept &&
    isPack(
      await kept
        .clone()
        .json()
        .catch(() => null),
    )
      ? kept.headers.get("ETag")
      : null;
  const answer = await fetch(PACK, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
  if (answer.status !== 304) {
    if (!answer.ok) return;
    const text = await answer.text();
    if (!isPack(JSON.parse(text))) return;
    await cache.put(PACK, new Response(text, { headers: { ETag: answer.headers.get("ETag") ?? "" } }));
  }
  const checked: Checked = { at: now.toISOString(), release: release.version };
  await cache.put(CHECKED, new Response(JSON.stringify(checked)));
}

/** The pack that is kept, and when it was last known to be the server's; null where there is none that we can read. */
export async function keptPack(): Promise<{ pack: Pack; asOf: Date } | null> {
  const [kept, last] = await Promise.all([caches.match(PACK, { cacheName: PACK_CACHE }), lastCheck()]);
  const pack: unknown = await kept?.json();
  return last && isPack(pack) ? { pack, asOf: new Date(last.at) } : null;
}
