import "server-only";
import { MOST_PHOTO_BYTES } from "@/domain/reports/photo";
import type { Addition } from "@/server/reports/follow";

/** A photo somewhat too large is refused in words beside the note, which is kept; beyond this nothing is read. */
export const MOST_BYTES = MOST_PHOTO_BYTES + 4_000_000;

/** The photo that a form brings; null where it brings none. */
export async function photoIn(form: FormData): Promise<Addition["photo"]> {
  const file = form.get("photo");
  if (!(file instanceof File) || file.size === 0) return null;
  return {
    claim: { name: file.name, type: file.type, size: file.size },
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}
