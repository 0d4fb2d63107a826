import { getTranslations } from "next-intl/server";
import { accountNames } from "@/server/accounts/users";

const accountOf = (actor: string) => actor.replace(/^user:/, "");

/** Says who acted, as the account keeps it (`user:<id>`, `command-line`, `system`): somebody's name, or what it was. */
export type NameOf = (actor: string) => string;

/** @param actors those whose names will be asked for; of others the id is told. */
export async function actorNames(actors: readonly (string | null | undefined)[]): Promise<NameOf> {
  const [t, names] = await Promise.all([
    getTranslations("console.actor"),
    accountNames(actors.flatMap((actor) => (actor ? accountOf(actor) : []))),
  ]);
  return (actor) =>
    actor === "command-line" || actor === "system" ? t(actor) : (names.get(accountOf(actor)) ?? accountOf(actor));
}
