import { actingAs } from "@/server/audit/acting";

/**
 * Runs a command to its end and sets the exit code. A failure is shown as its sentence
 * alone: whoever types a command needs what to do, not where in our code. `DEBUG=1` shows both.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await actingAs({ actor: "command-line" }, command);
  } catch (error) {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    process.exitCode = 1;
  }
}
