/** Request header by which proxy.ts tells the 404 page whose code was not found. */
export const MISSING_NOUN = "x-missing-noun";
/** In place of a noun: something of the console. */
export const CONSOLE = "console";

/** Request header by which proxy.ts shows, in place of a record, what became of it. */
export const TAKEN_AWAY = "x-taken-away";

/** Request header by which proxy.ts tells the frame of every page that it is shown by another site, without our header. */
export const EMBEDDED = "x-embedded";
