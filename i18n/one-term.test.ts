import { expect, it } from "vitest";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";

it.each([zh, en])("a value is called the same where it is edited, loaded and read", (messages) => {
  const { option } = messages.editingRecords;
  expect(option.positionQuality).toEqual(messages.truth.positionQuality);
  expect(option.quality.approximate).toBe(messages.truth.quality.approximate);
  expect(messages.editing.position.crsNames.cgcs2000).toBe(option.crs.cgcs2000);
  expect(messages.importDesk.crsName.cgcs2000).toBe(option.crs.cgcs2000);
});
