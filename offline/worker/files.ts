import { release } from "@/offline/release";
import { FILES_CACHE } from "@/offline/worker/caches";

/** What pages made here ask for; the page that brought the worker had all of it. */
const files: readonly string[] = [...release.stylesheets, "/no-script.css", "/icon.svg", "/offline/in-page.js"];

export async function keepFiles(): Promise<void> {
  await (await caches.open(FILES_CACHE)).addAll([...files]);
}

export function isKeptFile({ pathname }: URL): boolean {
  return files.includes(pathname);
}

/** A stylesheet's address changes with its content; the others change with a release. */
export async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: FILES_CACHE }).catch(() => undefined);
  return kept ?? fetch(request);
}
