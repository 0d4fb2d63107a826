import "server-only";
import { decide } from "@/domain/accounts/decide";
import type { ConsoleAction, ConsoleNoun } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { database } from "@/server/db/client";

/** Names of regions by code; codes that nobody knows, and null, are left out. */
export async function regionNamesOf(codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(codes.filter((code) => code !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await database().region.findMany({
    where: { code: { in: wanted } },
    select: { code: true, name: true },
  });
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** City, districts and townships as choices of a form, each named with what it lies in. */
export async function listRegionChoices(): Promise<{ value: string; label: string }[]> {
  const rows = await database().region.findMany({
    where: { level: { in: ["city", "district", "township"] } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, parentCode: true },
  });
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return rows.map(({ code, name, parentCode }) => {
    const parent = parentCode ? names.get(parentCode) : undefined;
    return { value: code, label: parent ? `${parent} › ${name}` : name };
  });
}

/** Those of the choices in which something lies that these grants reach with an action. */
export async function regionChoicesFor(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: ConsoleNoun,
): Promise<{ value: string; label: string }[]> {
  return (await listRegionChoices()).filter(({ value }) => decide(grants, action, noun, { region: value }).allowed);
}

/** Whether some region has this very name. */
export async function hasRegionNamed(name: string): Promise<boolean> {
  return (await database().region.count({ where: { name } })) > 0;
}
