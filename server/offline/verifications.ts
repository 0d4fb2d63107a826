import "server-only";
import type { PackedVerification } from "@/domain/offline/pack";
import type { Connection } from "@/server/imports/connection";
import { newestVerifications } from "@/server/verification/rows";

/** The newest verification of every group of fields and of every offering that still speaks for what is shown. */
export async function packedVerifications(connection: Connection): Promise<PackedVerification[]> {
  const nouns = ["service-points", "offerings", "facilities", "matters"] as const;
  const found: PackedVerification[] = [];
  for (const noun of nouns) {
    const { rows } = await connection.query<Omit<PackedVerification, "noun">>(newestVerifications(noun));
    found.push(...rows.map((row) => ({ noun, ...row })));
  }
  return found;
}
