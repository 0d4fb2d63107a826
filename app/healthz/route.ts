/** Alive: the process answers. Says nothing about the database, or a restart would be the cure for its failure. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Cache-Control": "no-store", "Content-Type": "text/plain" } });
}

// An answer made at build time would say nothing about the running process.
export const dynamic = "force-dynamic";
