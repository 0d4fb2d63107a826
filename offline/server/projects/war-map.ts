import { NeedsNetwork } from "@/offline/needs-network";
import type * as server from "@/server/projects/war-map";

export const findWarMap: typeof server.findWarMap = async () => {
  throw new NeedsNetwork("The war map is not in the pack.");
};
