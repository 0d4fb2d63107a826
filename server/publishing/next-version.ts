import "server-only";
import type { DeskRefusal, DeskRequest } from "@/domain/publishing/desk";
import type { DeskRecord, RecordName } from "@/domain/publishing/nouns";
import type { Connection } from "@/server/imports/connection";

/** A next version of a record that is shown as it was meanwhile, and that somebody has submitted. */
export type SubmittedVersion = Pick<DeskRecord, "noun" | "code" | "name" | "belonging"> & {
  submittedAt: Date;
  submittedBy: string;
};

/** Next versions that wait for review. Nobody keeps any yet: records pass as they stand in the tables. */
export async function submittedVersions(_connection: Connection): Promise<SubmittedVersion[]> {
  return [];
}

export async function hasSubmittedVersion(connection: Connection, { noun, code }: RecordName): Promise<boolean> {
  return (await submittedVersions(connection)).some((each) => each.noun === noun && each.code === code);
}

/** Publishes a submitted next version, or gives it back to whoever wrote it. */
export async function decideVersion(
  _connection: Connection,
  _record: DeskRecord,
  _request: DeskRequest & { action: "publish" | "return" },
  _now: Date,
): Promise<DeskRefusal[]> {
  return [{ code: "unknown-record" }];
}
