import { setTimeout as sleep } from "node:timers/promises";
import { NEXT, type Program, startProgram } from "@/cli/programs";
import { tryPort } from "@/server/db/free-port";

const READY_LIMIT_MS = 120_000;

/** @throws Error with one sentence when the port is not to be had. */
export async function assertPortIsFree(port: number): Promise<void> {
  if ((await tryPort(port)) !== null) return;
  throw new Error(
    `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
  );
}

async function isAlive(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Starts the web server and waits until it answers /healthz.
 *
 * @param mode "start" serves the build, "dev" the source as it is edited.
 * @throws Error with one sentence when it ends before or never answers.
 */
export async function startWebServer(mode: "start" | "dev", port: number): Promise<Program> {
  const env = { NODE_ENV: mode === "dev" ? "development" : "production" };
  const server = startProgram(NEXT, [mode, "--port", `${port}`], { env, show: true });
  let code: number | undefined;
  server.done.then(
    (value) => {
      code = value;
    },
    () => {
      code = 1;
    },
  );
  const deadline = Date.now() + READY_LIMIT_MS;
  while (code === undefined && Date.now() < deadline) {
    if (await isAlive(port)) return server;
    await sleep(100);
  }
  throw new Error(
    code === undefined
      ? `The web server did not answer within ${READY_LIMIT_MS / 1000} s.`
      : `The web server ended with code ${code} before it was ready.`,
  );
}
