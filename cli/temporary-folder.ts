import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endLater } from "@/cli/ending";

/** A new folder that is removed with the command. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `district-service-map-${name}-`));
  chmodSync(folder, 0o755); // As root, PostgreSQL's own user must get in.
  const remove = () => rmSync(folder, { recursive: true, force: true });
  endLater({ gently: remove, atOnce: remove });
  return folder;
}
