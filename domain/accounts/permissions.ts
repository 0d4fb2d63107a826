import type { Role } from "@/domain/accounts/roles";

/** What the console keeps. `district` is what all else stands on: sources, regions, base map, rules of lights. */
export const consoleNouns = [
  "service-points",
  "offerings",
  "matters",
  "bundles",
  "facilities",
  "projects",
  "indicators",
  "synonyms",
  "reports",
  "imports",
  "district",
  "accounts",
  "audit",
] as const;
export type ConsoleNoun = (typeof consoleNouns)[number];

/**
 * `read` what the public does not see; `submit` for review; `publish`, also to suspend and withdraw; `verify` that it
 * is still so; `answer` what residents report; `manage` who may do what.
 */
export const consoleActions = [
  "read",
  "edit",
  "submit",
  "publish",
  "verify",
  "import",
  "export",
  "answer",
  "manage",
] as const;
export type ConsoleAction = (typeof consoleActions)[number];

/** Inside the region and department of the grant, or wherever. */
export type Reach = "own" | "all";

const kept = ["read", "edit", "submit", "publish", "verify", "import", "export"] as const;

/** What can be done with a noun at all. */
export const applicable: Readonly<Record<ConsoleNoun, readonly ConsoleAction[]>> = {
  "service-points": kept,
  offerings: kept,
  matters: kept,
  bundles: kept,
  facilities: kept,
  projects: kept,
  indicators: kept,
  synonyms: ["read", "edit", "publish", "import", "export"],
  reports: ["read", "answer", "export"],
  imports: ["read", "import"],
  district: ["read", "import"],
  accounts: ["read", "manage"],
  audit: ["read", "export"],
};

/**
 * What belongs to no region and to no department: a bundle joins matters of several, an indicator is the district's.
 * Only a grant without either limit reaches them.
 */
const belongNowhere: readonly ConsoleNoun[] = ["bundles", "indicators"];

export function belongsNowhere(noun: ConsoleNoun): boolean {
  return belongNowhere.includes(noun);
}

/**
 * By which of a grant's limits a noun is bounded: a matter is one for all regions, a place belongs to no department.
 * So a grant that is limited to a department reaches its matters wherever they are done; see `isOneForAll`.
 */
export const boundedBy: Readonly<Record<ConsoleNoun, readonly ("region" | "department")[]>> = {
  "service-points": ["region"],
  offerings: ["region"],
  matters: ["department"],
  bundles: ["region", "department"],
  facilities: ["region"],
  projects: ["region", "department"],
  indicators: ["region", "department"],
  synonyms: [],
  reports: ["region"],
  imports: ["region", "department"],
  district: ["region", "department"],
  accounts: ["region", "department"],
  audit: ["region", "department"],
};

/**
 * What is one for the whole district, and kept at that level: a matter is the same in every township. A grant for a
 * part of the district reaches it by its department alone (decision 32).
 */
export function isOneForAll(noun: ConsoleNoun): boolean {
  return noun === "matters";
}

type Rights = Partial<Record<ConsoleNoun, Partial<Record<ConsoleAction, Reach>>>>;

/** All of these actions on a noun with one reach. */
const each = (actions: readonly ConsoleAction[], reach: Reach) =>
  Object.fromEntries(actions.map((action) => [action, reach])) as Partial<Record<ConsoleAction, Reach>>;

const upkeep = ["read", "edit", "submit", "verify", "import", "export"] as const;

const reading: Rights = Object.fromEntries(
  consoleNouns.map((noun) => [
    noun,
    each(
      applicable[noun].filter((action) => action === "read" || action === "export"),
      "all",
    ),
  ]),
);

const everything = (reach: Reach): Rights =>
  Object.fromEntries(consoleNouns.map((noun) => [noun, each(applicable[noun], reach)]));

/**
 * The one table that decides everywhere: pages, actions, API and commands ask it, the tests are generated from it.
 * What is not in it is denied.
 */
export const permissions: Readonly<Record<Role, Rights>> = {
  "window-clerk": {
    "service-points": each(["read", "verify"], "own"),
    offerings: each(["read", "verify"], "own"),
    matters: each(["read"], "all"),
    reports: each(["read", "answer"], "own"),
  },
  "point-manager": {
    "service-points": each(upkeep, "own"),
    offerings: each(upkeep, "own"),
    facilities: each(upkeep, "own"),
    matters: each(["read"], "all"),
    reports: each(["read", "answer", "export"], "own"),
    imports: each(["read", "import"], "own"),
  },
  "matter-manager": {
    matters: { ...each(upkeep, "own"), read: "all" },
    bundles: { ...each(upkeep, "own"), read: "all" },
    offerings: each(["read"], "all"),
    "service-points": each(["read"], "all"),
    synonyms: each(["read", "edit", "import", "export"], "all"),
    reports: each(["read"], "all"),
    imports: each(["read", "import"], "own"),
  },
  "project-team": {
    projects: each(upkeep, "own"),
    indicators: each(["read"], "all"),
    imports: each(["read", "import"], "own"),
  },
  publisher: Object.fromEntries(
    consoleNouns
      .filter((noun) => applicable[noun].includes("publish"))
      .map((noun) => [noun, each(["read", "publish", "export"], "own")]),
  ),
  supervisor: reading,
  administrator: everything("own"),
};
