import "server-only";
import { z } from "zod";
import type { Coordinates } from "@/domain/positions/position";
import type { CircleMode, TravelPolicy } from "@/domain/travel/estimates";
import { type Batch, degrees, type Engine } from "@/server/travel/engine";

/** Only what is read; `time` is in seconds. */
const answerSchema = z.object({
  sources_to_targets: z.array(z.array(z.object({ time: z.number().nonnegative().nullable() }))),
});

const location = ([lng, lat]: Coordinates) => ({ lat: degrees(lat), lon: degrees(lng) });

/** Our paces in the engine's terms, kilometres an hour. */
function costing(mode: CircleMode, { speed }: TravelPolicy) {
  const kilometresPerHour = (speed * 60) / 1000;
  if (mode === "cycle") {
    return { costing: "bicycle", costing_options: { bicycle: { cycling_speed: kilometresPerHour } } };
  }
  const type = mode === "wheelchair" ? "wheelchair" : "foot";
  return { costing: "pedestrian", costing_options: { pedestrian: { walking_speed: kilometresPerHour, type } } };
}

/** Valhalla's time-distance matrix: https://valhalla.github.io/valhalla/api/matrix/api-reference/ */
export const valhalla: Engine = {
  // 2,500 pairs are what it allows as delivered.
  side: 50,
  request: (base, { from, to, mode, policy }: Batch) => ({
    url: `${base}/sources_to_targets`,
    init: {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        sources: from.map(location),
        targets: to.map(location),
        ...costing(mode, policy),
        units: "kilometers",
      }),
    },
  }),
  read: (answer, { policy }) =>
    answerSchema
      .parse(answer)
      .sources_to_targets.map((row) => row.map(({ time }) => (time === null ? null : time / 60 + policy.overhead))),
};
