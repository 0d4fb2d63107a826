import { type AuditFilter, auditFilterSchema } from "@/domain/audit/filter";

type Raw = Record<string, string | string[] | undefined>;

/** The filter in an address; a value that cannot be one is left out and named, so that the page can say so. */
export function auditAsked(raw: Raw): { filter: AuditFilter; ignored: string[] } {
  const given = Object.keys(auditFilterSchema.shape).flatMap((name) => {
    const value = raw[name];
    return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()] as const] : [];
  });
  const sound = given.filter(([name, value]) => auditFilterSchema.safeParse({ [name]: value }).success);
  return {
    filter: auditFilterSchema.parse(Object.fromEntries(sound)),
    ignored: given.filter((each) => !sound.includes(each)).map(([name]) => name),
  };
}
