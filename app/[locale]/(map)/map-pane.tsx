"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { MapConfig } from "@/components/map/map-config";
import type { MapLabels } from "@/components/map/map-labels";
import { readMapView } from "@/components/map/map-view";
import { ServiceMap } from "@/components/map/service-map";
import { isMarkNoun } from "@/domain/map/nouns";
import { isLocale, type Locale } from "@/i18n/locales";
import { useSelectedPlace } from "./selection";

/** What of the URL the marks depend on: the same filter as the list's. */
const filterParams = [
  ...["q", "layers", "kind", "level", "amenity", "open", "openAt", "matter", "stage", "category", "at"],
  ...["bbox", "radius", "batch", "light", "leadPost", "department", "team"],
];

type MapPaneProps = {
  locale: Locale;
  labels: MapLabels;
  config: MapConfig;
  /** Below which address marks and base map are. */
  api?: string;
};

/** Reads the page's URL and shows on the map what the panel lists. */
export function MapPane({ api = "/api/v1", ...props }: MapPaneProps) {
  const pathname = usePathname();
  const params = useSearchParams();
  const place = useSelectedPlace();
  const [noun = "", code = ""] = pathname.split("/").filter((part) => part && !isLocale(part));

  // The page lists what it can read of its address; the map shows the same.
  const marks = new URLSearchParams({ unreadable: "ignored" });
  for (const name of filterParams) {
    const value = params.getAll(name).filter(Boolean).join(",");
    if (value) marks.set(name, value);
  }
  // Only a radius makes the point part of the filter; otherwise it merely sorts the list.
  if (marks.has("radius")) marks.set("near", params.get("near") ?? "");
  const region = noun === "regions" ? code : (params.get("region") ?? "");
  if (region) marks.set("region", region);
  const isOne = isMarkNoun(noun) && code !== "";

  return (
    <ServiceMap
      {...props}
      marksUrl={`${api}/map?${marks}`}
      baseMapUrl={`${api}/base-map`}
      selected={isOne ? { noun, code, ...place } : null}
      narrowed={isOne ? null : { region, place: region ? place : null, q: params.get("q") ?? "" }}
      near={readMapView(params).near}
    />
  );
}
