/** What the server does besides answering: imports that were under way when it was stopped go on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { wakeForWaiting } = await import("@/server/imports/jobs/dispatch");
  const look = () => void wakeForWaiting().catch(() => undefined);
  look();
  setInterval(look, LOOK_MS).unref();
}

/** A database that is away is asked again; a worker that died is followed by another. */
const LOOK_MS = 15_000;
