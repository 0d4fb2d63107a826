import "server-only";
import { z } from "zod";
import type { Coordinates } from "@/domain/positions/position";
import { type Batch, degrees, type Engine } from "@/server/travel/engine";

/** Only what is read; distances are in metres. */
const answerSchema = z.object({
  code: z.literal("Ok"),
  distances: z.array(z.array(z.number().nonnegative().nullable())),
});

const location = ([lng, lat]: Coordinates): string => `${degrees(lng)},${degrees(lat)}`;

/** OSRM's table service. Its profiles have one pace each, so it is asked for metres, and the paces are ours. */
export const osrm: Engine = {
  // 100 places in one table are what it allows as delivered.
  side: 50,
  request: (base, { from, to, mode }: Batch) => {
    const profile = mode === "cycle" ? "bike" : "foot";
    const indices = [...from, ...to].map((_, index) => index);
    const sources = indices.slice(0, from.length).join(";");
    const destinations = indices.slice(from.length).join(";");
    const path = `/table/v1/${profile}/${[...from, ...to].map(location).join(";")}`;
    const query = `?sources=${sources}&destinations=${destinations}&annotations=duration,distance`;
    // A server holds one profile; two servers behind one address are told apart by it.
    return { url: base.replace("{profile}", profile) + path + query, init: {} };
  },
  read: (answer, { policy: { speed, overhead } }) =>
    answerSchema
      .parse(answer)
      .distances.map((row) => row.map((metres) => (metres === null ? null : metres / speed + overhead))),
};
