import type { TileProvider } from "@/components/map/map-config";
import type { MapLabels } from "@/components/map/map-labels";
import { fill } from "@/i18n/fill";

type ColophonProps = {
  labels: MapLabels;
  approvalNumber: string | null;
  provider: TileProvider | undefined;
  schematic: boolean;
  tilesFailing: boolean;
  marksFailed: boolean;
  onRetry: () => void;
};

/** Lower left, as the rules for maps want it: what went wrong, whose map this is, and its approval number. */
export function Colophon(props: ColophonProps) {
  const { labels, approvalNumber, provider, schematic, tilesFailing, marksFailed, onRetry } = props;
  const parts = [
    schematic && labels.schematic,
    approvalNumber && fill(labels.approval, { number: approvalNumber }),
    provider?.attribution ?? labels.attribution,
  ].filter(Boolean);
  return (
    <div className="map-colophon">
      <div role="status">
        {tilesFailing && <p>{labels.tilesFailed}</p>}
        {marksFailed && (
          <p>
            {labels.loadFailed}{" "}
            <button type="button" className="map-retry" onClick={onRetry}>
              {labels.retry}
            </button>
          </p>
        )}
      </div>
      <p>{parts.join(" · ")}</p>
    </div>
  );
}
