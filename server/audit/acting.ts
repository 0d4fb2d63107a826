import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@/domain/audit/entry";

/** On whose behalf something is done, and by which web request. */
export type Acting = { actor: Actor; requestId?: string };

const acting = new AsyncLocalStorage<Acting>();

/** Runs work on somebody's behalf: whatever it writes into the account bears that name. */
export function actingAs<T>(who: Acting, work: () => T): T {
  return acting.run(who, work);
}

/** Who is behind the work under way; the product itself, where nobody was named. */
export function whoActs(): Acting {
  return acting.getStore() ?? { actor: "system" };
}
