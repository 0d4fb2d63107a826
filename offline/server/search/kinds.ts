import { kindSaid, kindUrl } from "@/domain/search/kinds";
import { store } from "@/offline/data/store";
import type * as server from "@/server/search/kinds";

export const findKind: typeof server.findKind = async (question) => {
  const said = kindSaid(question);
  if (!said) return null;
  const { rows } = store();
  const places = said.group === "facilities" ? rows.facilities : rows["service-points"];
  const count = places.filter(({ kind }) => kind === said.kind).length;
  return count > 0 ? { ...said, count, url: kindUrl(said) } : null;
};
