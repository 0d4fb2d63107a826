import "server-only";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import { type Admission, operations, pageAsked } from "@/domain/accounts/operations";
import { type Official, officialOf, recordDenial } from "@/server/accounts/official";
import { recordPageStatus } from "@/server/records/door";
import { regionOfCase } from "@/server/reports/cases";

const DENIED = { path: "/console/denied", status: 403 };

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
): Promise<{ path: string; status: number } | null> {
  const page = pageAsked(path);
  const admission: Admission = page ? operations[page] : "anyone";
  if (admission === "anyone") return null;
  const official = await officialOf(headers);
  if (!official) return null;
  if (admission !== "signed-in") {
    if (!mayAnywhere(official.grants, admission.action, admission.noun)) {
      await recordDenial(official, { ...admission, why: "not-permitted" });
      return DENIED;
    }
    return (await isOutside(official, path, admission)) ? DENIED : null;
  }
  const record = await recordPageStatus(official, path, search);
  if (!record || record.status === 200) return null;
  if (!record.denied) return { path, status: record.status };
  await recordDenial(official, { ...record.denied, noun: record.noun });
  return DENIED;
}

/** A report of a region that is not theirs, its photos and its forms included. */
async function isOutside(official: Official, path: string, { action, noun }: Asked): Promise<boolean> {
  const [, id] = /^\/console\/reports\/(\d+)(?:\/|$)/.exec(path) ?? [];
  const region = id && (await regionOfCase(id));
  if (!region || decide(official.grants, action, noun, { region }).allowed) return false;
  await recordDenial(official, { action, noun, why: "outside" });
  return true;
}
