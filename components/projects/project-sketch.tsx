import { useLocale } from "next-intl";
import { type Drawing, drawingOf, type Point, ringsPath } from "@/components/coverage/drawing";
import { DrawingFrame } from "@/components/coverage/drawing-frame";
import { placeLabels } from "@/components/projects/place-labels";
import { sitePath, sitePositions } from "@/components/projects/site-path";
import { type MarkBox, spreadMarks } from "@/components/projects/spread-marks";
import type { Coordinates } from "@/domain/positions/position";
import type { LightColour } from "@/domain/projects/light/light";
import type { Project } from "@/domain/projects/project";

/** What a sketch lies on: the district's outline, and where the names of its townships stand. */
export type SketchGround = { outline: Coordinates[][]; townships: { name: string; coordinates: Coordinates }[] };

export type SketchMark = {
  code: string;
  coordinates: Coordinates;
  colour: LightColour;
  /** Radius in metres within which the true place lies. */
  precision?: number | null;
  /** Beside the mark: what the list calls it. */
  label?: string;
  site?: Project["site"];
};

type Props = { ground: SketchGround; marks: SketchMark[]; label: string; north: string; tallest?: number };

/** Projects where they are, as the shapes of their lights, among the names of townships: drawn on the server, to scale. */
export function ProjectSketch({ ground, marks, label, north, tallest }: Props) {
  const locale = useLocale();
  const positions = [
    ...ground.outline.flat(),
    ...marks.flatMap(({ coordinates, site }) => [coordinates, ...sitePositions(site ?? null)]),
  ];
  if (positions.length === 0) return null;
  const drawing = drawingOf(positions, tallest);
  const places = marks.map(({ coordinates }) => drawing.at(coordinates));
  const drawnAt = spreadMarks(
    marks.map((mark, index) => ({ at: places[index] ?? drawing.at(mark.coordinates), box: boxOf(mark) })),
    drawing,
  );
  const names = placeLabels(
    ground.townships.map(({ name, coordinates }) => ({ name, at: drawing.at(coordinates) })),
    drawnAt,
  );
  return (
    <DrawingFrame {...{ drawing, label, north, locale }}>
      <path d={ringsPath(ground.outline, drawing.at)} className="drawing-outline" />
      {names.map(({ name, at: { x, y } }) => (
        <text key={name} x={x} y={y} textAnchor="middle" className="drawing-text drawing-halo" lang="zh-CN">
          {name}
        </text>
      ))}
      {marks.map((mark, index) => (
        <SiteGround key={mark.code} {...{ mark, drawing }} to={drawnAt[index]} />
      ))}
      {marks.map((mark, index) => (
        <SiteMark key={mark.code} mark={mark} at={drawnAt[index] ?? drawing.at(mark.coordinates)} />
      ))}
    </DrawingFrame>
  );
}

/** Half the room of a mark, and what a character of its label takes. */
const [HALF, DIGIT] = [6, 6];

const boxOf = ({ label }: SketchMark): MarkBox => ({
  left: HALF,
  right: label ? LABEL + DIGIT * label.length : HALF,
  half: HALF,
});

/** From a mark to its label. */
const LABEL = 8;

/** What lies below the marks: how exact a place is, the shape of a site, and the line to a mark that had to give way. */
function SiteGround({ mark, drawing, to }: { mark: SketchMark; drawing: Drawing; to?: Point }) {
  const at = drawing.at(mark.coordinates);
  const radius = (mark.precision ?? 0) / drawing.unit;
  const isMoved = to !== undefined && Math.hypot(to.x - at.x, to.y - at.y) > 2;
  return (
    <g>
      {radius > 6 ? <circle cx={at.x} cy={at.y} r={radius} className="drawing-perhaps-here" /> : null}
      {mark.site ? <path d={sitePath(mark.site, drawing.at)} className="drawing-site-shape" /> : null}
      {isMoved ? (
        <>
          <path d={`M${at.x} ${at.y}L${to.x} ${to.y}`} className="drawing-leader" />
          <circle cx={at.x} cy={at.y} r={1.5} className="drawing-leader-end" />
        </>
      ) : null}
    </g>
  );
}

function SiteMark({ mark, at }: { mark: SketchMark; at: Point }) {
  return (
    <g>
      <LightShape colour={mark.colour} at={at} size={5} />
      {mark.label ? (
        <text x={at.x + LABEL} y={at.y + 4} className="drawing-index">
          {mark.label}
        </text>
      ) : null}
    </g>
  );
}

/** The same shapes as beside the words: square late, triangle at risk, disc on track, ring without a light. */
export function LightShape({ colour, at: { x, y }, size }: { colour: LightColour; at: Point; size: number }) {
  const className = `light-shape light-shape-${colour}`;
  if (colour === "red") {
    return <rect className={className} x={x - size} y={y - size} width={2 * size} height={2 * size} />;
  }
  if (colour === "yellow") {
    const base = size * 1.2;
    return <path className={className} d={`M${x - base} ${y + size}h${2 * base}l${-base} ${-size * 2.2}z`} />;
  }
  return <circle className={className} cx={x} cy={y} r={colour === "grey" ? size * 0.7 : size} />;
}
