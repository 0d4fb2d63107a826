import { headers } from "next/headers";
import { type DisplayMode, isDisplayMode, MODE_HEADER } from "@/domain/site/display-mode";

/** The mode of the page that is being made; null for officials, who have only one. */
export async function displayMode(): Promise<DisplayMode | null> {
  const said = (await headers()).get(MODE_HEADER);
  return isDisplayMode(said) ? said : null;
}

/** Whether the page is being made for 长辈版. */
export async function isElder(): Promise<boolean> {
  return (await displayMode()) === "elder";
}
