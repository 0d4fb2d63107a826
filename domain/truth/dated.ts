/** Something a district decided, in force from a Shanghai day on. */
export type Dated = { validFrom: string };

/** The newest row that is in force on a day; of two of one date the later one. Undefined while there is none. */
export function newestOn<T extends Dated>(rows: readonly T[], on: string): T | undefined {
  return rows
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<T | undefined>((newest, row) => (newest && newest.validFrom > row.validFrom ? newest : row), undefined);
}
