import { notFound } from "next/navigation";
import { ShelvedExplanation } from "@/components/publishing/shelved-explanation";
import type { ShownNoun } from "@/domain/publishing/announced";
import { findShelved } from "@/server/publishing/public";

/** What stands in the place of a record that is not there: what became of it, or that nothing has this code. */
export async function shelvedOrMissing(noun: ShownNoun, code: string) {
  const shelved = await findShelved(noun, code);
  if (!shelved) notFound();
  return <ShelvedExplanation shelved={shelved} />;
}
