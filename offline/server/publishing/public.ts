import { shanghaiTime } from "@/domain/time/shanghai";
import { store } from "@/offline/data/store";
import type * as server from "@/server/publishing/public";

export const announced: typeof server.announced = async (noun, code, now) => {
  const { planned, instead } = store().pack.announced[`${noun}/${code}`] ?? { planned: [], instead: null };
  const today = shanghaiTime(now).isoDate;
  return { planned: planned.filter(({ on }) => on > today), instead };
};

/** What became of records that were taken away is not in the pack: their pages need a network. */
export const findShelved: typeof server.findShelved = async () => null;
