import { getMessages } from "next-intl/server";
import type { messages } from "@/i18n/messages/zh";

/** The words of the widgets in components/editing; `{name}` stands for a value, see `fill`. */
export type EditingLabels = (typeof messages)["editing"];

/** The words of all widgets in the language of the page, read on the server: the browser gets them as plain strings. */
export async function editingLabels(): Promise<EditingLabels> {
  return (await getMessages()).editing;
}
