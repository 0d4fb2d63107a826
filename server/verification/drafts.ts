import "server-only";
import type { FieldDifference } from "@/domain/editing/merge";
import { groupsInDraft } from "@/domain/verification/draft-groups";
import type { FieldGroup } from "@/domain/verification/freshness";
import type { QueueNoun } from "@/domain/verification/queue";
import { withConnection } from "@/server/imports/connection";
import { draftedCodes, readDraft } from "@/server/records/drafts";
import { readRecord } from "@/server/records/read";

/** A draft as the queue tells of it: what it would change, by group. */
export type PendingDraft = { isSubmitted: boolean; groups: Map<FieldGroup, FieldDifference[]> };

/** The drafts of records in force that change what is to be verified, by code. */
export function draftsOf(noun: QueueNoun, codes: readonly string[]): Promise<Map<string, PendingDraft>> {
  return withConnection(async (connection) => {
    const found = new Map<string, PendingDraft>();
    for (const code of await draftedCodes(connection, noun, codes)) {
      const [draft, live] = [await readDraft(connection, noun, code), await readRecord(connection, noun, code)];
      if (!draft || !live) continue;
      found.set(code, {
        isSubmitted: draft.submittedAt !== null,
        groups: groupsInDraft(noun, live, draft.values),
      });
    }
    return found;
  });
}
