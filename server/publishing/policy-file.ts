import "server-only";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatedSeverity } from "@/domain/publishing/gate/policy";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { readGatePolicy } from "@/importers/gate-policy";

/** A policy that somebody uploaded, read as the command line reads it; where a row is wrong, which and why. */
export async function uploadedPolicy(file: File): Promise<{ rows: DatedSeverity[] } | { wrong: UnreadableFile }> {
  const folder = await mkdtemp(path.join(tmpdir(), "policy-"));
  const copy = path.join(folder, "policy.csv");
  try {
    await writeFile(copy, Buffer.from(await file.arrayBuffer()));
    return { rows: await readGatePolicy(copy) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { wrong: error };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
