import { getMessages } from "next-intl/server";
import type { messages } from "@/i18n/messages/zh";

type Messages = typeof messages;

/** The words of the widgets in components/editing; `{name}` stands for a value, see `fill`. */
export type EditingLabels = Omit<Messages["editing"], "hours"> & {
  hours: Messages["editing"]["hours"] & { weekday: Messages["terms"]["weekday"] };
};

/** The words of all widgets in the language of the page, read on the server: the browser gets them as plain strings. */
export async function editingLabels(): Promise<EditingLabels> {
  const { editing, terms } = await getMessages();
  return { ...editing, hours: { ...editing.hours, weekday: terms.weekday } };
}
