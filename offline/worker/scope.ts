/// <reference lib="webworker" />
import type { hold } from "@/offline/data/store";
import type { answerMap } from "@/offline/map-answers";
import type { makePage } from "@/offline/render";

/** What `/offline/pages.js` leaves behind: making pages is not even parsed before a page is asked for without a network. */
export type Pages = { hold: typeof hold; makePage: typeof makePage; answerMap: typeof answerMap };

/** The service worker. */
export const worker = globalThis as unknown as ServiceWorkerGlobalScope & { offlinePages: () => Pages };
