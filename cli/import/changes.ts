import type { AskedOfChanges } from "@/cli/import/arguments";
import { importTranslator } from "@/i18n/import-texts";
import { changeSetKinds } from "@/server/changes/change-set";
import { undoChangeSet } from "@/server/changes/undo";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { hasTables, inTransaction, withConnection } from "@/server/imports/connection";

/** The exit code where something stands against undoing. */
const EXIT_REFUSED = 1;
const MOST_TOLD = 50;

type Step = { id: string; at: string; actor: string; kind: string; title: string; count: number; undone: boolean };

const LATEST = `
  SELECT c.id::text AS id, to_char(c.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS at, c.actor, c.kind, c.title,
    (SELECT count(*)::int FROM record_changes r WHERE r.change_set = c.id) AS count,
    EXISTS (SELECT FROM change_sets later WHERE later.undoes = c.id) AS undone
  FROM change_sets c ORDER BY c.id DESC LIMIT ${MOST_TOLD}`;

/** Tells what was changed as one step each, or takes one of them back. @returns the exit code. */
export async function tellChanges({ changes, id, locale }: AskedOfChanges): Promise<number> {
  const database = await openDatabase("npm run import");
  try {
    if (!(await hasTables())) await migrate(database.url);
    return changes === "list" ? await list(locale) : await undo(id, locale);
  } finally {
    await database.close();
  }
}

async function list(locale: AskedOfChanges["locale"]): Promise<number> {
  const t = await importTranslator(locale);
  const { rows } = await withConnection((connection) => connection.query<Step>(LATEST));
  if (rows.length === 0) console.log(t("changes.none"));
  for (const { id, at, actor, kind, title, count, undone } of rows) {
    const known = changeSetKinds.find((each) => each === kind);
    const words = known ? t(`changes.kind.${known}`) : kind;
    console.log(
      [id.padStart(6), at, words, title, count, actor, undone ? t("changes.undone") : ""].join("  ").trimEnd(),
    );
  }
  return 0;
}

async function undo(id: string, locale: AskedOfChanges["locale"]): Promise<number> {
  const t = await importTranslator(locale);
  const undone = await withConnection((connection) =>
    inTransaction(
      connection,
      () => undoChangeSet(connection, id),
      ({ outcome }) => outcome === "undone",
    ),
  );
  if (undone.outcome === "undone") {
    console.log(t("changes.done", { id: undone.changeSet, count: undone.changed }));
    return 0;
  }
  console.error(t(`changes.${undone.outcome}`));
  if (undone.outcome === "obstructed") {
    for (const { why, target, key } of undone.obstacles) {
      console.error(`  ${target} ${key.replaceAll("\u001f", ", ")}: ${t(`changes.why.${why}`)}`);
    }
  }
  return EXIT_REFUSED;
}
