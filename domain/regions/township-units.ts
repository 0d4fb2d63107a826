/** Townships with the communities and villages inside, in the order of their codes. */
export type TownshipUnits = { code: string; name: string; units: { code: string; name: string }[] }[];
