import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type SecondServer = {
  url: string;
  process: ChildProcess;
  /** All that it has logged so far. */
  logged(): string;
  stop(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The production server out of the build that is there, on a database and with settings of our choice. */
export async function startSecondServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
  ownPort?: number,
): Promise<SecondServer> {
  const port = ownPort ?? (await freePort());
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "--port", String(port)], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "fatal",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const url = `http://localhost:${port}`;
  for (let wait = 0; wait < 300 && child.exitCode === null; wait += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return { url, process: child, logged: () => said, stop: () => stop(child) };
    await sleep(100);
  }
  await stop(child);
  throw new Error(`The second server did not start; is there a build (npm start makes one)? ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  if ((await Promise.race([ended, sleep(5_000, "late")])) === "late") child.kill("SIGKILL");
  await ended;
}
