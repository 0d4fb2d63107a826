import { NeedsNetwork } from "@/offline/needs-network";
import type * as server from "@/server/projects/ground";

export const groundOf: typeof server.groundOf = async () => {
  throw new NeedsNetwork("The sketch of projects is not in the pack.");
};
