import { Readable } from "node:stream";
import { rowsOf } from "@/server/imports/import-fixture";
import { takeUpload } from "@/server/imports/jobs/upload";

export type Grant = { role: string; region?: string; department?: string };

/** An account with these roles, in the database alone: nobody signs in as it. */
export async function newAccount(id: string, ...grants: Grant[]): Promise<string> {
  await rowsOf(`INSERT INTO users (id, name, email, updated_at) VALUES ($1, $1, $1 || '@x.cn', now())`, [id]);
  for (const { role, region = null, department = null } of grants) {
    await rowsOf("INSERT INTO role_grants (user_id, role, region, department) VALUES ($1, $2, $3, $4)", [
      id,
      role,
      region,
      department,
    ]);
  }
  return id;
}

export type Given = { name: string; content: string | Uint8Array };

/** Uploads files as a browser does. */
export async function upload(
  account: string,
  files: readonly Given[],
  mode = "add",
  limits?: { file: number; all: number },
): Promise<string> {
  const form = new FormData();
  form.append("mode", mode);
  for (const { name, content } of files) form.append("files", new File([content as BlobPart], name), name);
  const { headers, body } = new Response(form);
  const stream = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const type = headers.get("content-type") ?? "";
  return takeUpload({ "content-type": type }, stream, { account, department: "" }, limits);
}

export async function jobOf(id: string) {
  const [job] = await rowsOf("SELECT * FROM import_jobs WHERE id = $1", [id]);
  // biome-ignore lint/suspicious/noExplicitAny: a row as the database has it
  return job as Record<string, any>;
}

/** Asks for a task as the page does, without asking whether it may be. */
export const ask = (id: string, task: string) =>
  rowsOf("UPDATE import_jobs SET task = $2, status = 'waiting' WHERE id = $1", [id, task]);
