/** Once in each server process: what is planned for a day is carried out by whoever serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepCarryingOut } = await import("@/server/publishing/timer");
  keepCarryingOut();
}
