import type { MapLabels } from "@/components/map/map-labels";
import type { TileProvider } from "@/domain/map/bases";
import { fill } from "@/i18n/fill";

type ColophonProps = {
  labels: Pick<
    MapLabels,
    "schematic" | "approval" | "attribution" | "attributions" | "tilesFailed" | "useBuiltIn" | "loadFailed" | "retry"
  >;
  approvalNumber: string | null;
  /** Null: the built-in base. */
  provider: TileProvider | null;
  /** Our schematic outlines are drawn. */
  schematic: boolean;
  tilesFailing: boolean;
  onBuiltIn: () => void;
  marksFailed: boolean;
  onRetry: () => void;
};

/** Lower left, as the rules for maps want it: what went wrong, whose map this is, and its approval number. */
export function Colophon(props: ColophonProps) {
  const { labels, approvalNumber, provider, schematic, tilesFailing, onBuiltIn, marksFailed, onRetry } = props;
  const number = provider?.approvalNumber ?? approvalNumber;
  const parts = [
    schematic && labels.schematic,
    number && fill(labels.approval, { number }),
    provider && (provider.attribution ?? labels.attributions[provider.base]),
    (!provider || tilesFailing) && labels.attribution,
  ].filter(Boolean);
  return (
    <div className="map-colophon">
      <div role="status">
        {tilesFailing && (
          <p>
            {labels.tilesFailed}{" "}
            <button type="button" className="map-retry" onClick={onBuiltIn}>
              {labels.useBuiltIn}
            </button>
          </p>
        )}
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
