import "server-only";
import { type Belonging, decide, mayAnywhere } from "@/domain/accounts/decide";
import { type Admission, operations, pageAsked } from "@/domain/accounts/operations";
import { belongsNowhere, type ConsoleNoun } from "@/domain/accounts/permissions";
import { type EditableNoun, isEditableNoun } from "@/domain/editing/record-forms";
import { isMissingItem } from "@/server/accounts/missing-item";
import { type Official, officialOf, recordDenial } from "@/server/accounts/official";
import { database } from "@/server/db/client";
import { decodedCode, doorOf, recordPageStatus } from "@/server/records/door";
import { regionOfCase } from "@/server/reports/cases";

/** By which the page of a denial learns its reason. */
export const DENIED_WHY = "x-denied-why";
/** `nowhere`: the noun belongs to no region and department, so only unlimited grants reach it. */
export const denialReasons = ["role", "outside", "nowhere"] as const;
export type DenialReason = (typeof denialReasons)[number];

type ConsoleAnswer = { path: string; status: number; why?: DenialReason };

const DENIED = "/console/denied";
const denied = (why: DenialReason): ConsoleAnswer => ({ path: DENIED, status: 403, why });
const outside = (noun: ConsoleNoun) => denied(belongsNowhere(noun) ? "nowhere" : "outside");

type Asked = Exclude<Admission, string>;

/**
 * What a page of the console shows instead, or the status with which it answers where that is not 200: asked before
 * the page is rendered, where a status can still be chosen. Null = the page itself, with 200.
 *
 * @param path without locale.
 */
export async function consoleAnswer(
  path: string,
  search: URLSearchParams,
  headers: Headers,
): Promise<ConsoleAnswer | null> {
  const page = pageAsked(path);
  const admission: Admission = page ? operations[page] : "anyone";
  if (admission === "anyone") return null;
  const official = await officialOf(headers);
  if (!official) return null;
  // Where a denied form leads. The page itself has the reason in its address.
  if (page === DENIED) return { path, status: 403 };
  if (admission !== "signed-in") {
    if (!mayAnywhere(official.grants, admission.action, admission.noun)) {
      await recordDenial(official, { ...admission, why: "not-permitted" });
      return denied("role");
    }
    if (await isOutside(official, path, admission)) return outside(admission.noun);
    const away = await outsideDesk(official, path);
    return away ?? ((await isMissingItem(official, path)) ? { path, status: 404 } : null);
  }
  const record = await recordPageStatus(official, path, search);
  if (!record || record.status === 200) return null;
  if (!record.denied) return { path, status: record.status };
  await recordDenial(official, { ...record.denied, noun: record.noun });
  return record.denied.why === "outside" ? outside(record.noun) : denied("role");
}

/** A record at the desk of publishing that is not theirs to read, also where it has been taken away. */
async function outsideDesk(official: Official, path: string): Promise<ConsoleAnswer | null> {
  const [, noun = "", encoded = ""] = /^\/console\/publishing\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (!isEditableNoun(noun)) return null;
  const code = decodedCode(encoded);
  const door = await doorOf(official.grants, "read", noun, code);
  const isAway = door === "unknown" && (await shelvedOutside(official, noun, code));
  if (door !== "outside" && !isAway) return null;
  await recordDenial(official, { action: "read", noun, why: "outside" });
  return outside(noun);
}

async function shelvedOutside({ grants }: Official, noun: EditableNoun, code: string): Promise<boolean> {
  if (code.includes("\0")) return false;
  const [shelved] = await database().$queryRaw<Belonging[]>`
    SELECT region, department FROM shelved_records WHERE noun = ${noun} AND code = ${code}`;
  return shelved !== undefined && !decide(grants, "read", noun, shelved).allowed;
}

/** A report of a region that is not theirs, its photos and its forms included. */
async function isOutside(official: Official, path: string, { action, noun }: Asked): Promise<boolean> {
  const [, id] = /^\/console\/reports\/(\d+)(?:\/|$)/.exec(path) ?? [];
  const region = id && (await regionOfCase(id));
  if (!region || decide(official.grants, action, noun, { region }).allowed) return false;
  await recordDenial(official, { action, noun, why: "outside" });
  return true;
}
