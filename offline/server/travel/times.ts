import { estimatedTimes } from "@/domain/travel/times";
import type * as server from "@/server/travel/times";

/** No engine is asked without a network: what rests on these times says that they are estimates. */
export const travelTimes: typeof server.travelTimes = async ({ from, to, policy }) => estimatedTimes(from, to, policy);
