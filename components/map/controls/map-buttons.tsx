import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { Icon } from "@/components/map/controls/icons";
import type { MapLabels } from "@/components/map/map-labels";
import { zoomBy } from "@/components/map/map-moves";

type MapButtonsProps = {
  map: LeafletMap;
  labels: MapLabels;
  onLocate: () => void;
  onFitDistrict: () => void;
  onReset: () => void;
};

/** Zoom, where am I, the whole district, back to the start. */
export function MapButtons({ map, labels, onLocate, onFitDistrict, onReset }: MapButtonsProps) {
  const zoom = useZoom(map);
  const buttons = [
    { icon: "plus", label: labels.zoomIn, act: () => zoomBy(map, 1), off: zoom >= map.getMaxZoom() },
    { icon: "minus", label: labels.zoomOut, act: () => zoomBy(map, -1), off: zoom <= map.getMinZoom() },
    { icon: "locate", label: labels.locate, act: onLocate, off: false },
    { icon: "district", label: labels.fitDistrict, act: onFitDistrict, off: false },
    { icon: "reset", label: labels.reset, act: onReset, off: false },
  ] as const;
  return (
    <div className="map-buttons">
      {buttons.map(({ icon, label, act, off }) => (
        <button
          key={icon}
          type="button"
          className="map-button"
          data-icon={icon}
          aria-label={label}
          title={label}
          // Not `disabled`: the button under the finger must not lose the focus at the last zoom.
          aria-disabled={off}
          onClick={off ? undefined : act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

function useZoom(map: LeafletMap): number {
  const [zoom, setZoom] = useState(map.getZoom());
  useEffect(() => {
    const read = () => setZoom(map.getZoom());
    read();
    map.on("zoomend", read);
    return () => {
      map.off("zoomend", read);
    };
  }, [map]);
  return zoom;
}
