import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import { positionSources } from "@/domain/positions/position-sources";
import { database } from "@/server/db/client";

/** A code that a reference may name, and what it is called. */
export type Choice = { value: string; label: string };
export type Choices = Readonly<Partial<Record<TargetName, readonly Choice[]>>>;

const load: Partial<Record<TargetName, () => Promise<Choice[]>>> = {
  sources: () => database().$queryRaw`SELECT code AS value, title AS label FROM sources ORDER BY code`,
  regions: () => database().$queryRaw`SELECT code AS value, name AS label FROM regions ORDER BY code`,
  matters: () => database().$queryRaw`SELECT code AS value, name AS label FROM matters ORDER BY code LIMIT 2000`,
  "service-points": () =>
    database().$queryRaw`SELECT code AS value, name AS label FROM service_points ORDER BY code LIMIT 2000`,
};

/** What the references of a form may name, by target. A proposal: whatever exists is taken. */
export async function loadChoices(names: readonly TargetName[]): Promise<Choices> {
  const loaded = await Promise.all([...new Set(names)].map(async (name) => [name, await load[name]?.()] as const));
  return Object.fromEntries(loaded.filter(([, choices]) => choices));
}

/** What codes are called, by target and code: `regions/360113`; also of the sources that the editor of positions knows. */
export function namesOf(choices: Choices): Map<string, string> {
  const known = positionSources.map(({ code, title }): [string, string] => [`sources/${code}`, title]);
  const loaded = Object.entries(choices).flatMap(([target, all]) =>
    (all ?? []).map(({ value, label }): [string, string] => [`${target}/${value}`, label]),
  );
  return new Map([...known, ...loaded]);
}
