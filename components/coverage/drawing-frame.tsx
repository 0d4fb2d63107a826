import type { ReactNode } from "react";
import type { Drawing, Point } from "@/components/coverage/drawing";
import type { Reach } from "@/domain/coverage/reach";
import { formatDistance } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

type Props = { drawing: Drawing; label: string; north: string; locale: Locale; children: ReactNode };

/** A drawing with what makes it a map: where north is and how long a metre. */
export function DrawingFrame({ drawing: { width, height, scale }, label, north, locale, children }: Props) {
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {children}
      <path d={`M${width - 18} 34v-20m-4 6l4-7l4 7`} className="drawing-scale" />
      <text x={width - 18} y={47} textAnchor="middle" className="drawing-text">
        {north}
      </text>
      <path d={`M12 ${height - 12}v4h${scale.length}v-4`} className="drawing-scale" />
      <text x={12 + scale.length + 6} y={height - 6} className="drawing-text">
        {formatDistance(scale.metres, locale)}
      </text>
    </svg>
  );
}

/** The same shapes as beside the words: disc inside, triangle perhaps, square outside. */
export function ReachShape({ reach, at: { x, y }, size }: { reach: Reach; at: Point; size: number }) {
  const className = `drawing-${reach}`;
  if (reach === "inside") return <circle className={className} cx={x} cy={y} r={size} />;
  if (reach === "outside") {
    return <rect className={className} x={x - size} y={y - size} width={2 * size} height={2 * size} />;
  }
  const [base, top] = [size * 1.15, size * 1.3];
  return <path className={className} d={`M${x - base} ${y + size}h${2 * base}l${-base} ${-size - top}z`} />;
}
