/** Once, when the web server starts: what it does by itself, without being asked. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startClearing }, { keepCarryingOut }, { keepImporting }] = await Promise.all([
    import("@/server/reports/retention-job"),
    import("@/server/publishing/timer"),
    import("@/server/imports/jobs/dispatch"),
  ]);
  startClearing();
  keepCarryingOut();
  keepImporting();
}
