import { MODE_HEADER } from "@/domain/site/display-mode";
import { asked } from "@/offline/asked";

/** What a page asks of its request: the mode, and nothing else that a page without a network would know. */
export const headers = async () => new Headers({ [MODE_HEADER]: asked().mode });
export const cookies = async () => ({ get: () => undefined, toString: () => "" });
