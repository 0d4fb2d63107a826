import type { RegionSummary } from "./region";

/** Townships with the communities and villages inside, in the order of their codes. */
export type TownshipUnits = { township: RegionSummary; units: RegionSummary[] }[];
