/** Begins the basket of an address that knew of no other (`matters=,M001`): whoever keeps one has it added to that. */
const BESIDE_KEPT = ",";

/** What the next address says of its basket, from one that says it or knows of none. */
export function saidBasket(params: URLSearchParams, basket: readonly string[]): string {
  return (isBesideKept(params) ? BESIDE_KEPT : "") + basket.join(",");
}

/** Whether an address leaves open what else is in the basket: it was begun before this browser could say what it keeps. */
export function isBesideKept(params: URLSearchParams): boolean {
  return params.get("matters")?.startsWith(BESIDE_KEPT) ?? true;
}

/** A basket with a code put in, or taken out where it is in already. */
export function toggled(basket: readonly string[], code: string): string[] {
  return basket.includes(code) ? basket.filter((each) => each !== code) : [...basket, code];
}
