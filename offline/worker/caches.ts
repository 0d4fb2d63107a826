import { release } from "@/offline/release";

/** All that we ever keep is below this, and goes with it. */
const PREFIX = "offline-";

/** Outlives releases; its reader looks at the format. */
export const PACK_CACHE = `${PREFIX}pack`;

/** Reports that wait, and what became of them: outlives releases, as nothing else has them. */
export const REPORTS_CACHE = `${PREFIX}reports`;

/** What the pages of one release need beside the pack. */
export const FILES_CACHE = `${PREFIX}files-${release.version}`;

/** Forgets what is kept, as far as it is named. */
export async function forget(isForgotten: (name: string) => boolean): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.filter(isForgotten).map((name) => caches.delete(name)));
}

/** Forgets all that the server has as well; reports only where there are none. */
export async function forgetButReports(): Promise<void> {
  const isEmpty = async () => (await (await caches.open(REPORTS_CACHE)).keys()).length === 0;
  const mayGo = !(await caches.has(REPORTS_CACHE)) || (await isEmpty());
  await forget((name) => mayGo || name !== REPORTS_CACHE);
}
