import "server-only";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { TargetName } from "@/domain/imports/target-name";
import { enumerationOf } from "@/importers/cells/choice";
import { valuesIn } from "@/importers/in-words";
import { targets } from "@/importers/target-list";
import type { Connection } from "@/server/imports/connection";

const MOST = 30;

/** Values of dictionaries that a check met and nobody knows: of columns that were mapped by hand since the first look. */
export class UnknownWords {
  readonly #found = new Map<number, Record<string, string[]>>();

  add({ order, target }: { order: number; target: TargetName }, issues: readonly RowIssue[]): void {
    for (const { code, column, value } of issues) {
      if (column === null || value === null) continue;
      if (code === "unknown-region" || code === "ambiguous-region") {
        this.#note(order, column, value);
        continue;
      }
      if (code !== "unknown-value") continue;
      const cell = targets[target].columns[column]?.cell;
      const enumeration = cell && enumerationOf(cell);
      if (!enumeration) continue;
      for (const word of valuesIn(value)) if (!enumeration.knows(word)) this.#note(order, column, word);
    }
  }

  #note(order: number, column: string, word: string): void {
    const ofTable = this.#found.get(order) ?? {};
    const values = ofTable[column] ?? [];
    if (values.length < MOST && !values.includes(word)) values.push(word);
    ofTable[column] = values;
    this.#found.set(order, ofTable);
  }

  /** Beside what the first look has found: in columns of which the check says nothing, that stays. */
  async store(connection: Connection, job: string): Promise<void> {
    for (const [order, unknown] of this.#found) {
      await connection.query(
        `UPDATE import_tables SET seen = jsonb_set(seen, '{unknown}', (seen -> 'unknown') || $3::jsonb)
         WHERE job = $1 AND "order" = $2`,
        [job, order, JSON.stringify(unknown)],
      );
    }
  }
}
