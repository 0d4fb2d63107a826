"use client";

import "leaflet/dist/leaflet.css";
import dynamic from "next/dynamic";

const BareLeaflet = dynamic(() => import("./bare-leaflet"), { ssr: false });

/** The yardstick's map. */
export function BareMap() {
  return <BareLeaflet />;
}
