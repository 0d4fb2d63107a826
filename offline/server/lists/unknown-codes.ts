import { byCode, store } from "@/offline/data/store";
import type * as server from "@/server/lists/unknown-codes";

export const unknownCodes: typeof server.unknownCodes = async ({ region, parent, matter }) => {
  const { rows } = store();
  const asked = [
    { name: "region" as const, code: region, known: byCode(rows.regions) },
    { name: "parent" as const, code: parent, known: byCode(rows.regions) },
    { name: "matter" as const, code: matter, known: byCode(rows.matters) },
  ];
  return asked.flatMap(({ name, code, known }) => (code === undefined || known.has(code) ? [] : [{ name, code }]));
};
