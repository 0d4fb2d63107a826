"use client";

import type { usePosition } from "@/components/editing/use-position";
import { type Box, isInBox } from "@/domain/positions/china";
import { toWgs84 } from "@/domain/positions/coordinate-systems";
import { distanceBetween } from "@/domain/positions/distance";
import type { Coordinates } from "@/domain/positions/position";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";
import { formatShift } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

type Props = {
  name: string;
  id: string;
  scripted: boolean;
  position: ReturnType<typeof usePosition>;
  known: Coordinates | null;
  expected: Box;
  locale: Locale;
  labels: EditingLabels["position"];
};

/** Where coordinates or a link are pasted. Without scripts the server reads it; of numbers the system is asked for. */
export function PasteBox({ name, id, scripted, position, known, expected, locale, labels }: Props) {
  const { values, asked } = position;
  return (
    <div className="console-field">
      <label htmlFor={`${id}-paste`}>{labels.paste}</label>
      <div className="edit-paste">
        <input
          id={`${id}-paste`}
          name={name}
          className="field"
          autoComplete="off"
          value={values.positionText}
          aria-describedby={`${id}-paste-help`}
          onChange={({ target }) => position.type("positionText", target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text");
            position.type("positionText", text);
            if (position.paste(text)) event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || values.positionText === "") return;
            // Otherwise it would send the form.
            event.preventDefault();
            position.paste(values.positionText);
          }}
        />
        {scripted ? (
          <button type="button" className="button" onClick={() => position.paste(values.positionText)}>
            {labels.use}
          </button>
        ) : null}
      </div>
      <span id={`${id}-paste-help`} className="small">
        {labels.pasteHelp} {scripted ? "" : labels.plainHelp}
      </span>
      {asked ? (
        <fieldset className="edit-verbs">
          <legend>{fill(labels.askCrs, { lng: asked.coordinates[0], lat: asked.coordinates[1] })}</legend>
          {(["wgs84", "gcj02", "bd09"] as const).map((system) => {
            const crs = labels.crsNames[system];
            const place = toWgs84(asked.coordinates, system);
            const away = known && formatShift(distanceBetween(place, known), locale);
            const isOutside = !isInBox(place, expected);
            const words = away === null ? crs : fill(labels.crsChoice, { crs, distance: away });
            return (
              <button key={system} type="button" className="button" onClick={() => position.take(asked, system)}>
                {isOutside ? fill(labels.crsOutside, { choice: words }) : words}
              </button>
            );
          })}
        </fieldset>
      ) : null}
    </div>
  );
}
