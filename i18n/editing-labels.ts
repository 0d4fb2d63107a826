import { getMessages } from "next-intl/server";
import type { messages } from "@/i18n/messages/zh";

type Messages = typeof messages;
type Editing = Messages["editing"];
type MapWords = Messages["map"]["labels"];

/** The words of the widgets in components/editing; `{name}` stands for a value, see `fill`. */
export type EditingLabels = Pick<Editing, "rows" | "draft"> & {
  hours: Editing["hours"] & { weekday: Messages["terms"]["weekday"]; holiday: Messages["terms"]["holiday"] };
  position: Editing["position"] & {
    qualities: Messages["truth"]["positionQuality"];
    ground: Pick<
      MapWords,
      | "zoomIn"
      | "zoomOut"
      | "schematic"
      | "approval"
      | "attributions"
      | "tilesFailed"
      | "useBuiltIn"
      | "loadFailed"
      | "retry"
    > & { attribution: string };
  };
};

/** The words of all widgets in the language of the page, read on the server: the browser gets them as plain strings. */
export async function editingLabels(): Promise<EditingLabels> {
  const { editing, map, site, terms, truth } = await getMessages();
  const { zoomIn, zoomOut, schematic, approval, attributions, tilesFailed, useBuiltIn, loadFailed, retry } = map.labels;
  const failures = { tilesFailed, useBuiltIn, loadFailed, retry };
  const ground = { zoomIn, zoomOut, schematic, approval, attributions, ...failures, attribution: site.sources };
  return {
    rows: editing.rows,
    draft: editing.draft,
    hours: { ...editing.hours, weekday: terms.weekday, holiday: terms.holiday },
    position: { ...editing.position, qualities: truth.positionQuality, ground },
  };
}
