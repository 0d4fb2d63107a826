import "server-only";

/** Nothing is broken, but what was asked for would cost something: another file, or an option, and it goes. */
export class Refused extends Error {}

/** A file that cannot be trusted to be a whole backup; nothing has been done with it. */
export class UnusableBackup extends Error {
  constructor(file: string, complaint: string, cause?: unknown) {
    super(`${file} ${complaint}`, { cause });
  }
}

/** Node's failed connections carry their reason in a list, and no message of their own. */
export function inOneSentence(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(inOneSentence).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** The code of a failed system call or database statement. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
