import type { KeptReport } from "@/domain/offline/kept-reports";
import type { DisplayMode } from "@/domain/site/display-mode";
import type { Locale } from "@/i18n/locales";

/** The page that is being made; one at a time, so that all of it may ask for its language. */
export type Asked = {
  pathname: string;
  searchParams: URLSearchParams;
  locale: Locale;
  mode: DisplayMode;
  /** Where its reader comes from; empty where nobody says. */
  referrer: string;
  /** Whether a map is drawn. */
  hasMap: boolean;
  /** Reports on this device, the newest first. */
  reports: readonly KeptReport[];
};

let current: Asked | undefined;

export function asked(): Asked {
  if (!current) throw new Error("No page is being made.");
  return current;
}

let before: Promise<unknown> = Promise.resolve();

/** Makes a page once those before it are done. */
export function inTurn<T>(page: Asked, make: () => Promise<T>): Promise<T> {
  const turn = before.then(() => {
    current = page;
    return make();
  });
  before = turn.catch(() => undefined);
  return turn;
}
