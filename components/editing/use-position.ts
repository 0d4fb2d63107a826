import { useState } from "react";
import { type Fix, precisionText } from "@/domain/editing/door-fixes";
import {
  isSystem,
  type PositionField,
  type PositionValues,
  placeOfValues,
  withPasted,
} from "@/domain/editing/position-form";
import type { CoordinateSystem } from "@/domain/positions/coordinate-systems";
import { degreesText, moveBy } from "@/domain/positions/move-by";
import { type ParsedCoordinates, parseCoordinates } from "@/domain/positions/parse-coordinates";
import type { Coordinates } from "@/domain/positions/position";
import { BY_HAND, ON_SITE } from "@/domain/positions/position-sources";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Found = Extract<ParsedCoordinates, { ok: true }>;
export type Direction = "north" | "south" | "east" | "west";

const steps: Record<Direction, readonly [east: number, north: number]> = {
  north: [0, 1],
  south: [0, -1],
  east: [1, 0],
  west: [-1, 0],
};
const UNDO_STEPS = 50;

/** The fields of a position and every way to change them; moves can be undone, typing is the browser's own to undo. */
export function usePosition(start: PositionValues, labels: EditingLabels["position"]) {
  const [values, setValues] = useState(start);
  const [past, setPast] = useState<readonly PositionValues[]>([]);
  const [said, setSaid] = useState("");
  /** Pasted numbers whose system nobody has said yet. */
  const [asked, setAsked] = useState<Found | null>(null);
  const place = placeOfValues(values);

  const go = (next: PositionValues, words: string) => {
    setPast([...past.slice(1 - UNDO_STEPS), values]);
    setValues(next);
    setSaid(words);
    setAsked(null);
  };
  const at = ([lng, lat]: Coordinates) => ({ lng: degreesText(lng), lat: degreesText(lat) });
  const moveTo = (to: Coordinates, words: string) =>
    go(
      { ...values, ...at(to), crs: "wgs84", quality: "manual", precision: "", source: BY_HAND, positionText: "" },
      fill(words, at(to)),
    );

  const take = (found: Found, crs: CoordinateSystem) => {
    const next = withPasted(values, { ...found, crs });
    const words = found.isSwapped ? labels.pastedSwapped : labels.pasted;
    go(next, fill(words, { lng: next.lng, lat: next.lat, crs: labels.crsNames[crs] }));
  };

  return {
    values,
    place,
    said,
    asked,
    take,
    canUndo: past.length > 0,
    type: (field: PositionField, text: string) => setValues({ ...values, [field]: text }),
    restore(next: PositionValues) {
      setValues(next);
      setPast([]);
      setAsked(null);
    },
    /** Whether there was something in it: links are taken at once, of numbers the system is asked for. */
    paste(text: string): boolean {
      const parsed = parseCoordinates(text);
      if (!parsed.ok) {
        setAsked(null);
        setSaid(parsed.reason === "outside" ? labels.outsideChina : labels.noneFound);
        return false;
      }
      if (parsed.crs) take(parsed, parsed.crs);
      else {
        setAsked(parsed);
        // What was said of the text before would stand beside the question.
        setSaid("");
      }
      return true;
    },
    drag: (to: Coordinates) => moveTo(to, labels.dragged),
    step(direction: Direction, metres: number) {
      if (!place) return;
      const [east, north] = steps[direction];
      const words = fill(labels.pinMoved, { direction: labels.direction[direction], step: metres });
      moveTo(moveBy(place, east * metres, north * metres), words);
    },
    atDoor(fix: Fix) {
      const precision = precisionText(fix);
      const next = {
        ...values,
        ...at(fix.coordinates),
        crs: "wgs84",
        quality: "surveyed",
        precision,
        source: ON_SITE,
        positionText: "",
      };
      go(next, fill(labels.doorTaken, { metres: precision }));
    },
    readAs: (crs: CoordinateSystem) => go({ ...values, crs }, ""),
    undo() {
      const last = past.at(-1);
      if (!last) return;
      setValues(last);
      setPast(past.slice(0, -1));
      setSaid(last.lng && last.lat ? fill(labels.undone, { lng: last.lng, lat: last.lat }) : labels.undoneNone);
    },
    system: isSystem(values.crs) ? values.crs : null,
  };
}
