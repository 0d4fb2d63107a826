/** Where to go after signing in: a page of the console and nowhere else, whatever the address says. */
export function wantedPage(next: string | string[] | undefined): string {
  const page = Array.isArray(next) ? next[0] : next;
  return page && /^\/console(\/[\w-]+)*$/.test(page) && !page.startsWith("/console/sign-in") ? page : "/console";
}
