import type * as server from "@/server/http/public-address";

export const publicAddress: typeof server.publicAddress = (_, path) => `${location.origin}${path}`;
