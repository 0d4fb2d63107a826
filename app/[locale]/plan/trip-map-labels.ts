import "server-only";
import { getMessages, getTranslations } from "next-intl/server";
import type { TripMapLabels } from "@/components/plan/trip-map";

/** The words of the route's map, read on the server: the browser gets them as plain strings. */
export async function tripMapLabels(): Promise<TripMapLabels> {
  const [{ map }, site, plan] = await Promise.all([getMessages(), getTranslations("site"), getTranslations("plan")]);
  const { loading, zoomIn, zoomOut, schematic, approval, attributions } = map.labels;
  const { tilesFailed, useBuiltIn, loadFailed, retry } = map.labels;
  return {
    ...{ loading, zoomIn, zoomOut, schematic, approval, attributions },
    ...{ tilesFailed, useBuiltIn, loadFailed, retry },
    map: plan("routeMap"),
    keyboardHelp: plan("routeMapHelp"),
    attribution: site("sources"),
    show: plan("showMap"),
    hide: plan("hideMap"),
  };
}
