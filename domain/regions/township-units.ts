import type { Coordinates } from "@/domain/positions/position";

/** A township, community or village, and from where to search for someone who lives there; null = nobody knows. */
export type Unit = { code: string; name: string; near: Coordinates | null };

/** Townships with the communities and villages inside, in the order of their codes. */
export type TownshipUnits = (Unit & { units: Unit[] })[];
