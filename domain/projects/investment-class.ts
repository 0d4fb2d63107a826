/** How large a project is drawn: 1 below 1 亿 yuan, 2 below 10 亿, 3 from there on; null where no sum is known. */
export type InvestmentClass = 1 | 2 | 3;

const YI = 100_000_000;

/** A project of ten times the money is one size larger. */
export function investmentClass(yuan: number | null): InvestmentClass | null {
  if (yuan === null) return null;
  if (yuan < YI) return 1;
  return yuan < 10 * YI ? 2 : 3;
}
