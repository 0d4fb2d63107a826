import { NeedsNetwork } from "@/offline/needs-network";

/** Without a network there is no database; whatever asks for one has no twin in this folder. */
export function database(): never {
  throw new NeedsNetwork("Pages without a network have no database.");
}
