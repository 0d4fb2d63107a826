/** Request header by which proxy.ts tells the 404 page whose code was not found. */
export const MISSING_NOUN = "x-missing-noun";
