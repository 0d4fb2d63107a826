import type { getTranslations } from "next-intl/server";

type Translate = Awaited<ReturnType<typeof getTranslations<"editingRecords">>>;

/** Who acted, in words: somebody's name, or that it was the command line. */
export function actorName(actor: string, names: ReadonlyMap<string, string>, t: Translate): string {
  if (actor === "command-line") return t("commandLine");
  if (actor === "system") return t("system");
  const id = actor.replace(/^user:/, "");
  return names.get(id) ?? id;
}
