import "server-only";
import { pathOfSubject, type Subject } from "@/domain/reports/kinds";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";

/** What a report is about, as people call it, and the region it belongs to. */
export type KnownSubject = { name: string; region: string };

type Found = { name: string; region?: string | null } | null;

const select = { name: true };
const selectPlace = { name: true, region: true };

const finders: Record<Exclude<Subject["noun"], "pages">, (code: string) => Promise<Found>> = {
  "service-points": (code) => database().servicePoint.findUnique({ where: { code }, select: selectPlace }),
  facilities: (code) => database().facility.findUnique({ where: { code }, select: selectPlace }),
  projects: (code) => database().project.findUnique({ where: { code }, select: selectPlace }),
  matters: (code) => database().matter.findUnique({ where: { code }, select }),
  bundles: (code) => database().bundle.findUnique({ where: { code }, select }),
  indicators: (code) => database().indicator.findUnique({ where: { code }, select }),
};

/** The record or page that a report is about, or null where there is none. What has no region is the district's. */
export async function findSubject({ noun, code }: Subject): Promise<KnownSubject | null> {
  const district = environment().DISTRICT;
  if (code.includes("\0")) return null;
  if (noun === "pages") return pathOfSubject({ noun, code }) === code ? { name: code, region: district } : null;
  const found = await finders[noun](code);
  return found && { name: found.name, region: found.region ?? district };
}
