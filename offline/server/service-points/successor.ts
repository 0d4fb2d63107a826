import { byCode, store } from "@/offline/data/store";
import type * as server from "@/server/service-points/successor";

export const placeOfToday: typeof server.placeOfToday = async (code, movedTo) => {
  const points = byCode(store().rows["service-points"]);
  const path = [code];
  let last = { code: movedTo, name: points.get(movedTo)?.name ?? movedTo };
  for (let next: string | undefined = movedTo; next && !path.includes(next); ) {
    const point = points.get(next);
    if (!point) break;
    last = { code: point.code, name: point.name };
    path.push(next);
    next = point.status === "moved" ? point.moved_to : undefined;
  }
  return last;
};
