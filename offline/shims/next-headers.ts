import { MODE_HEADER } from "@/domain/site/display-mode";
import { asked } from "@/offline/asked";

/** What a page asks of its request: the mode, where its reader comes from, and nothing else that we would know here. */
export const headers = async () => {
  const { mode, referrer } = asked();
  return new Headers({ [MODE_HEADER]: mode, ...(referrer ? { Referer: referrer } : {}) });
};
export const cookies = async () => ({ get: () => undefined, toString: () => "" });
