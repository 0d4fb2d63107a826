import { store } from "@/offline/data/store";
import type * as server from "@/server/map/map-config";

/** Without tiles: what is drawn here needs no network. */
export const getMapConfig: typeof server.getMapConfig = async () => {
  const { district, bounds, approvalNumber } = store().pack;
  return { district, bounds, beyond: 0, tiles: [], approvalNumber };
};
