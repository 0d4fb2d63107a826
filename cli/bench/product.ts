import { spawn } from "node:child_process";
import { endLater } from "@/cli/ending";
import { tryPort } from "@/server/db/free-port";

/** A running copy of the product. */
export type Product = { address: string; stop(): Promise<void> };

/**
 * Starts the product with the yardstick pages, on an embedded database of its own. It ends with the command.
 *
 * @param dataDir its data folder; an empty one gets the sample data.
 * @throws Error when it ends before it is ready.
 */
export async function startProduct(dataDir: string): Promise<Product> {
  const port = await tryPort(0);
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "cli/start.ts"], {
    env: { ...process.env, PORT: `${port}`, DATA_DIR: dataDir, DATABASE_URL: "", BENCH: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  endLater({ gently: stop, atOnce: () => child.kill("SIGKILL") });
  // Leaving the loop must not close the pipe: the product still writes to it.
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    const address = /Ready: (\S+)/.exec(String(chunk))?.[1];
    if (!address) continue;
    child.stdout.resume();
    return { address, stop };
  }
  throw new Error("The product ended before it was ready.");
}
