import { store } from "@/offline/data/store";

/** What pages ask of the settings; the pack was made by them. */
export function environment() {
  return { DISTRICT: store().pack.district, SAMPLE: "on" };
}
