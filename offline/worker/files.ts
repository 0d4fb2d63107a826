import { mapFiles, mapScript, pageFiles } from "@/offline/files";
import { FILES_CACHE } from "@/offline/worker/caches";

export async function keepFiles(): Promise<void> {
  await (await caches.open(FILES_CACHE)).addAll([...pageFiles]);
}

/** Whether maps can be drawn without a network; where they cannot, pages do without. */
export async function isMapKept(): Promise<boolean> {
  return (await caches.match(mapScript, { cacheName: FILES_CACHE })) !== undefined;
}

/**
 * Keeps what draws the map, all of it or nothing.
 *
 * @throws where the network breaks off, or there is no room.
 */
export async function keepMap(): Promise<void> {
  if (!(await isMapKept())) await (await caches.open(FILES_CACHE)).addAll([...mapFiles]);
}

export function isKeptFile({ pathname, search }: URL): boolean {
  return pageFiles.includes(pathname) || mapFiles.includes(pathname + search);
}

/** A stylesheet's address changes with its content; the others change with a release. */
export async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: FILES_CACHE }).catch(() => undefined);
  return kept ?? fetch(request);
}
