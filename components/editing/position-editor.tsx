"use client";

import "@/components/editing/editing.css";
import dynamic from "next/dynamic";
import { useId, useRef } from "react";
import { DoorButton } from "@/components/editing/door-button";
import { entryOf, useResets, useRestored, useScripted, useTellForm } from "@/components/editing/form-widget";
import { PasteBox } from "@/components/editing/paste-box";
import { PositionFields } from "@/components/editing/position-fields";
import { useNear } from "@/components/editing/use-near";
import { usePosition } from "@/components/editing/use-position";
import type { MapConfig } from "@/components/map/map-config";
import { type PositionField, type PositionValues, positionFields, positionNames } from "@/domain/editing/position-form";
import type { Box } from "@/domain/positions/china";
import { distanceBetween } from "@/domain/positions/distance";
import type { Coordinates } from "@/domain/positions/position";
import { positionDoubts } from "@/domain/positions/position-doubts";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";
import { formatShift } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

export type PositionEditorProps = {
  /** As stored (then `crs` is "wgs84"), or as somebody has typed them; "" where there is none. */
  values: Omit<PositionValues, "positionText"> & { positionText?: string };
  /** Where the place is until now, WGS 84; null where nobody knew. */
  known: Coordinates | null;
  /** Within so many metres; null where nobody said. */
  knownPrecision?: number | null;
  /** What sources are called, by code. */
  sourceNames?: Readonly<Record<string, string>>;
  /** Where places of the district lie, as the importer expects them: a position beyond is doubted. */
  expected: Box;
  /** `getMapConfig()` */
  config: MapConfig;
  locale: Locale;
  /** `editingLabels().position` */
  labels: EditingLabels["position"];
  /** Where the inputs are not called as the importer's columns: lng, lat, crs, position_quality, precision, position_text. */
  names?: Partial<PositionValues>;
  /** Begins the ids of the five inputs: `field` makes `field-lng`. */
  idPrefix: string;
  /** What is wrong with what was typed. */
  errors?: Partial<Record<PositionField, readonly string[]>>;
};

const PositionLeaflet = dynamic(() => import("@/components/editing/position-leaflet"), { ssr: false });

/**
 * A position: five inputs and a field for pasted text, which the server reads by `readPositionForm` (domain/editing).
 * With scripts also a pin on the map, pasted links at once, and "I am at the door".
 */
export function PositionEditor({
  known,
  knownPrecision = null,
  sourceNames = {},
  expected,
  config,
  locale,
  labels,
  errors = {},
  ...given
}: PositionEditorProps) {
  const root = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const scripted = useScripted();
  const resets = useResets(root);
  const isNear = useNear(root);
  const names = { ...positionNames, ...given.names };
  const position = usePosition({ positionText: "", ...given.values }, labels);
  const { values, place, system } = position;
  useRestored((entries) => {
    const restored = positionFields.map((field) => [field, entryOf(entries, names[field]) ?? ""]);
    position.restore(Object.fromEntries(restored) as PositionValues);
  });
  useTellForm(root, values);

  const doubts = place && system ? positionDoubts(place, system, known, knownPrecision, expected) : [];
  const moved = place && known ? Math.round(distanceBetween(place, known)) : null;
  const precision = Math.max(0, Number(values.precision) || 0);
  return (
    <fieldset ref={root} className="edit-group">
      <legend>{labels.title}</legend>
      <PositionFields
        {...{ values, names, errors, resets, labels, sourceNames }}
        id={given.idPrefix}
        onType={position.type}
      />
      <PasteBox {...{ id, scripted, position, known, expected, locale, labels }} name={names.positionText} />
      {scripted ? (
        <>
          <DoorButton labels={labels} onTaken={position.atDoor} />
          <div className="position-map">
            <p className="position-loading">{labels.loading}</p>
            {isNear ? (
              <PositionLeaflet
                {...{ labels, locale, config, place, known }}
                precision={precision}
                onDrag={position.drag}
                onStep={position.step}
              />
            ) : null}
          </div>
          <div className="edit-verbs">
            <button type="button" className="button" aria-disabled={!position.canUndo} onClick={position.undo}>
              {labels.undo}
            </button>
            <span>
              {place ? null : labels.noPlace}
              {moved === null
                ? null
                : moved === 0
                  ? labels.unmoved
                  : fill(labels.moved, { distance: formatShift(moved, locale) })}
            </span>
          </div>
          <p role="status" className="small">
            {position.said}
          </p>
          <div role="status">
            {doubts.map((doubt) => (
              <div key={doubt.kind} className="notice notice-fault">
                {doubt.kind === "outside" ? (
                  labels.outside
                ) : (
                  <>
                    {fill(labels.mixedUp, { metres: doubt.metres, crs: labels.crsNames[doubt.crs] })}
                    <div className="edit-verbs">
                      <button type="button" className="button" onClick={() => position.readAs(doubt.crs)}>
                        {fill(labels.useCrs, { crs: labels.crsNames[doubt.crs] })}
                      </button>
                    </div>
                  </>
                )}
              </div>
            ))}
          </div>
        </>
      ) : null}
    </fieldset>
  );
}
