import {
  askedMode,
  type DisplayMode,
  isDisplayMode,
  MODE_COOKIE,
  MODE_HEADER,
  MODE_MAX_AGE,
} from "@/domain/site/display-mode";
import { PACK_CACHE } from "@/offline/worker/caches";

/** In which mode the last page was. Old browsers let no worker read a cookie, so it keeps a note of its own. */
const NOTE = "/offline/mode";

/** What the note says, so that it is written only where something changes. */
let noted: DisplayMode | undefined;

export async function rememberedMode(): Promise<DisplayMode> {
  const note = await caches.match(NOTE, { cacheName: PACK_CACHE });
  const said = await note?.text();
  return isDisplayMode(said) ? said : "standard";
}

async function note(mode: DisplayMode): Promise<void> {
  if (mode === noted) return;
  await (await caches.open(PACK_CACHE)).put(NOTE, new Response(mode));
  noted = mode;
}

/** Keeps the mode that the server showed a page in. */
export async function rememberModeOf(answer: Response): Promise<void> {
  const mode = answer.headers.get(MODE_HEADER);
  if (isDisplayMode(mode)) await note(mode);
}

/** Keeps the mode that an address asks for, without a network; where the browser can, for the server as well. */
export async function rememberAskedMode(url: URL): Promise<void> {
  const mode = askedMode(url);
  if (!mode) return;
  await note(mode);
  const expires = Date.now() + MODE_MAX_AGE * 1000;
  const { cookieStore } = globalThis as { cookieStore?: { set(cookie: object): Promise<void> } };
  await cookieStore?.set({ name: MODE_COOKIE, value: mode, expires, sameSite: "lax" }).catch(() => undefined);
}
