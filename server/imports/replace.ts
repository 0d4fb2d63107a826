import "server-only";
import type { Obstacle } from "@/domain/imports/import-job";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { Reference, Target } from "@/importers/targets/target";
import { type ChangeSetId, keyText, list, noting, quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";

/** So many of each target are named. */
const MOST_NAMED = 20;
const BATCH = 5_000;

/** Everything names its source, and much its region: what goes with those is never meant by a file of them alone. */
const foundations: readonly TargetName[] = ["sources", "regions"];

/** Keys as change sets have them. */
type Keys = ReadonlyMap<TargetName, readonly string[]>;

/**
 * Removes what the files of a replacement do not name: of the targets that they bring, and with it what hangs on it.
 * Nothing is removed where something that stays refers to what would go, or where a history would go.
 *
 * @param named keys of the rows that the files bring, by target.
 * @returns how many rows of each target went, or what stands against it.
 */
export async function removeUnnamed(
  connection: Connection,
  named: ReadonlyMap<TargetName, ReadonlySet<string>>,
  changeSet: ChangeSetId,
  onRemoved: (target: TargetName, key: string) => void,
): Promise<{ gone: Partial<Record<TargetName, number>>; obstacles: Obstacle[] }> {
  const going = new Map<TargetName, readonly string[]>();
  for (const name of targetNames) {
    const keys = await goingOf(connection, targets[name], named.get(name), going);
    if (keys.length > 0) going.set(name, keys);
  }
  const gone = Object.fromEntries([...going].map(([name, keys]) => [name, keys.length]));
  const obstacles: Obstacle[] = [];
  for (const name of targetNames) obstacles.push(...(await obstaclesOf(connection, targets[name], going)));
  for (const [name, keys] of going) for (const key of keys) onRemoved(name, key);
  if (obstacles.length > 0) return { gone, obstacles };
  for (const name of targetNames.toReversed())
    await remove(connection, targets[name], going.get(name) ?? [], changeSet);
  return { gone, obstacles };
}

type Referring = { column: string; reference: Reference; required: boolean };

const referencesOf = ({ columns }: Target): Referring[] =>
  Object.entries(columns).flatMap(([column, { reference, required }]) =>
    reference ? [{ column, reference, required }] : [],
  );

const referenceText = ({ column, reference }: Referring, alias: string) =>
  `concat_ws(chr(31), ${list([...(reference.within ?? []), column], `${alias}.`)})`;

async function goingOf(
  connection: Connection,
  target: Target,
  named: ReadonlySet<string> | undefined,
  going: Keys,
): Promise<readonly string[]> {
  const key = keyText(target, "stored");
  const keysBy = async (condition: string, given: readonly string[]) => {
    const { rows } = await connection.query<{ key: string }>(
      `SELECT ${key} AS key FROM ${quoted(target.table)} AS stored
       LEFT JOIN unnest($1::text[]) AS given(key) ON given.key = ${condition} ORDER BY 1`,
      [given],
    );
    return rows.map((row) => row.key);
  };
  if (named) return keysBy(`${key} WHERE given.key IS NULL`, [...named]);
  const found = new Set<string>();
  for (const referring of referencesOf(target)) {
    const parents = going.get(referring.reference.target);
    if (!parents || !referring.required || foundations.includes(referring.reference.target)) continue;
    for (const each of await keysBy(`${referenceText(referring, "stored")} WHERE given.key IS NOT NULL`, parents)) {
      found.add(each);
    }
  }
  return [...found];
}

/** What stays and refers to what would go; and histories, which are only added to. */
async function obstaclesOf(connection: Connection, target: Target, going: Keys): Promise<Obstacle[]> {
  const own = going.get(target.name) ?? [];
  if (target.appendOnly) return own.slice(0, MOST_NAMED).map((key) => ({ why: "history", target: target.name, key }));
  const found: Obstacle[] = [];
  for (const referring of referencesOf(target)) {
    const parents = going.get(referring.reference.target);
    if (!parents) continue;
    const { rows } = await connection.query<{ key: string }>(
      `SELECT ${keyText(target, "stored")} AS key FROM ${quoted(target.table)} AS stored
       JOIN unnest($1::text[]) AS parent(key) ON parent.key = ${referenceText(referring, "stored")}
       LEFT JOIN unnest($2::text[]) AS own(key) ON own.key = ${keyText(target, "stored")}
       WHERE own.key IS NULL ORDER BY 1 LIMIT ${MOST_NAMED}`,
      [parents, own],
    );
    found.push(...rows.map(({ key }): Obstacle => ({ why: "referred-to", target: target.name, key })));
  }
  return found.slice(0, MOST_NAMED);
}

async function remove(connection: Connection, target: Target, keys: readonly string[], changeSet: ChangeSetId) {
  for (let at = 0; at < keys.length; at += BATCH) {
    await connection.query(
      `WITH gone AS (
         DELETE FROM ${quoted(target.table)} AS stored USING unnest($1::text[]) AS given(key)
         WHERE given.key = ${keyText(target, "stored")}
         RETURNING ${list(storedColumns(target), "stored.")}), ${noting(target, "gone", "gone", "$2")}
       SELECT`,
      [keys.slice(at, at + BATCH), changeSet],
    );
  }
}
