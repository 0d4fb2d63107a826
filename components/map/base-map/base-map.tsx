import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import type { BaseMapData } from "@/components/map/base-map/base-map-data";
import { BaseMapLayer } from "@/components/map/base-map/base-map-layer";
import type { LabelBoard } from "@/components/map/base-map/label-board";
import type { Shift } from "@/components/map/projection";

type BaseMapProps = {
  data: BaseMapData | null;
  district: string;
  board: LabelBoard;
  outlines: boolean;
  shift: Shift;
};

/** The built-in base, always there: tiles lie above it, and where they fail it shows. */
export function BaseMap({ data, district, board, outlines, shift }: BaseMapProps) {
  const map = useMap();
  const [layer, setLayer] = useState<BaseMapLayer | null>(null);

  useEffect(() => {
    const added = new BaseMapLayer({ district, board, outlines: true, toMap: (position) => position }).addTo(map);
    setLayer(added);
    return () => {
      added.remove();
    };
  }, [map, district, board]);

  useEffect(() => {
    if (data) layer?.setData(data);
  }, [layer, data]);

  useEffect(() => {
    layer?.configure({ outlines, toMap: shift.toMap });
  }, [layer, outlines, shift]);

  return null;
}
