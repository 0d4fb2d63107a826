import type * as server from "@/server/search/misses";

/** Nobody is told what was looked for without a network. */
export const recordMiss: typeof server.recordMiss = async () => undefined;
