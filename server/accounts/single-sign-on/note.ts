import "server-only";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { z } from "zod";
import { consoleSecret } from "@/server/accounts/secret";

/** Seconds within which somebody comes back from the provider. */
export const NOTE_LASTS = 600;

const noteSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** A page of the console, and the language it was left in. */
  next: z.string(),
  locale: z.enum(["zh", "en"]),
  /** Whose account is to be linked; null = somebody signs in. */
  link: z.string().nullable(),
  /** Milliseconds since 1970. */
  until: z.number(),
});
/** What is kept in a cookie of the browser, encrypted, while somebody is at the provider. */
export type Note = z.infer<typeof noteSchema>;

export function writeNote(note: Note): Promise<string> {
  return symmetricEncrypt({ key: consoleSecret(), data: JSON.stringify(note) });
}

/** The note, or null where there is none, it is too old, or it is not ours. */
export async function readNote(text: string | undefined, now: Date): Promise<Note | null> {
  if (!text) return null;
  try {
    const note = noteSchema.parse(JSON.parse(await symmetricDecrypt({ key: consoleSecret(), data: text })));
    return note.until > now.getTime() ? note : null;
  } catch {
    return null;
  }
}
