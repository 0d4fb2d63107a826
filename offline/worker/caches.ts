import { release } from "@/offline/release";

/** All that we ever keep is below this, and goes with it. */
const PREFIX = "offline-";

/** Outlives releases; its reader looks at the format. */
export const PACK_CACHE = `${PREFIX}pack`;

/** What the pages of one release need beside the pack. */
export const FILES_CACHE = `${PREFIX}files-${release.version}`;

/** Forgets what is kept. */
export async function forget(isForgotten: (name: string) => boolean = () => true): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.filter(isForgotten).map((name) => caches.delete(name)));
}
