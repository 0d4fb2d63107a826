export const dynamic = "force-dynamic";

/** A route handler that does nothing: what any answer costs at the least. */
export function GET(): Response {
  if (process.env.BENCH !== "1") return new Response(null, { status: 404 });
  return Response.json({ ok: true });
}
