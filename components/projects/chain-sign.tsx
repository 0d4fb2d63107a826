import type { ChainState } from "@/domain/projects/chain";

/** A milestone's sign by shape and colour, around a point of a drawing. */
export function ChainSign({ state, x, y }: { state: ChainState | "moved"; x: number; y: number }) {
  const place = `translate(${x} ${y})`;
  switch (state) {
    case "done":
      return (
        <g transform={place}>
          <circle r={6.5} className="chain-done" />
          <path d="M-3 0.5 -1 2.5 3 -2" className="chain-tick" />
        </g>
      );
    case "due":
      return <circle r={5.5} transform={place} className="chain-due" />;
    case "late":
      return <rect x={-5.5} y={-5.5} width={11} height={11} transform={place} className="chain-late" />;
    case "unknown":
      return (
        <g transform={place}>
          <circle r={6.5} className="chain-unknown" />
          <text y={4} textAnchor="middle" className="chain-question">
            ?
          </text>
        </g>
      );
    case "moved":
      return <path d="M0-4.5 4.5 0 0 4.5-4.5 0Z" transform={place} className="chain-moved" />;
  }
}
