import "server-only";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { Connection } from "@/server/imports/connection";

const BATCH = 2_000;

/** One line of the plan, as it is stored; `removed` is what goes because no file names it. */
export type StoredOutcome = {
  table: number;
  row: number;
  became: Exclude<RowOutcome["became"], "unchanged"> | "removed";
  key: string | null;
  detail: unknown;
};

/**
 * Takes what becomes of each row, and stores it on a connection of its own: the check itself is rolled back. Rows that
 * stay as they are only counted.
 */
export class OutcomeStore {
  #held: StoredOutcome[] = [];
  #stored = 0;
  #storing: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly job: string,
  ) {}

  async clear(): Promise<void> {
    await this.connection.query("DELETE FROM import_outcomes WHERE job = $1", [this.job]);
  }

  add(table: number, outcome: RowOutcome): void {
    if (outcome.became === "unchanged") return;
    const detail =
      outcome.became === "changed" ? outcome.fields : outcome.became === "rejected" ? outcome.issues : null;
    this.#hold({ table, row: outcome.row, became: outcome.became, key: outcome.key, detail });
  }

  remove(table: number, key: string): void {
    this.#hold({ table, row: 0, became: "removed", key, detail: null });
  }

  /** Waits until everything is stored. */
  async flush(): Promise<void> {
    this.#send();
    await this.#storing;
  }

  #hold(outcome: StoredOutcome): void {
    this.#held.push(outcome);
    if (this.#held.length >= BATCH) this.#send();
  }

  #send(): void {
    const batch = this.#held;
    const from = this.#stored;
    this.#held = [];
    this.#stored += batch.length;
    if (batch.length === 0) return;
    this.#storing = this.#storing.then(async () => {
      await this.connection.query(
        `INSERT INTO import_outcomes (job, seq, "table", "row", became, key, detail)
         SELECT $1, $2 + n, o."table", o."row", o.became, o.key, o.detail
         FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS ("table" int, "row" int, became text, key text, detail jsonb))
           WITH ORDINALITY AS o("table", "row", became, key, detail, n)`,
        [this.job, from, JSON.stringify(batch)],
      );
    });
    this.#storing.catch(() => undefined);
  }
}
