import { isEnding } from "@/cli/ending";

/** Seconds to one decimal, the unit of everything these commands print. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs one step of a command and prints it on one line with its time. The title appears
 * at once, so that a long step shows what is going on.
 *
 * @param title what is done, without a full stop.
 * @param work what it answers, if a text, is printed behind the title as a remark.
 * @throws whatever the work throws; and at once when the command is being ended.
 */
export async function step(title: string, work: () => Promise<unknown>): Promise<void> {
  if (isEnding()) throw new Error("The command is being ended.");
  const start = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const remark = await work();
    process.stdout.write(`${typeof remark === "string" ? `${remark}, ` : ""}${seconds(performance.now() - start)}\n`);
  } catch (error) {
    process.stdout.write(`${isEnding() ? "stopped" : "failed"} after ${seconds(performance.now() - start)}\n`);
    throw error;
  }
}
