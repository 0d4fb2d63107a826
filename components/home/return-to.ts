/** Pages besides the start page that ask where the person is; a matter's list of places is far down its guide. */
const asking: { to: RegExp; hash: string }[] = [
  { to: /^plan$/, hash: "" },
  { to: /^projects$/, hash: "#project-list" },
  { to: /^facilities$/, hash: "#facility-list" },
  { to: /^matters\/[\w.-]{1,64}$/, hash: "#places" },
  { to: /^bundles\/[\w.-]{1,64}$/, hash: "" },
];

/** Where the choice of a place leads back to: the page that asked, by its `to`; the start page for anything else. */
export function returnTo(to: string | undefined): { path: string; hash: string } {
  const page = asking.find((each) => to !== undefined && each.to.test(to) && !/\/\.+$/.test(to));
  return page ? { path: `/${to}`, hash: page.hash } : { path: "/", hash: "" };
}

/** The page that asks where the person is and comes back `to` a page with the rest of its query. */
export function askHref(params: URLSearchParams, to?: string): string {
  const back = new URLSearchParams(params);
  for (const name of ["near", "place", "more", "page", "c", "z"]) back.delete(name);
  const query = new URLSearchParams({ ...(back.size > 0 ? { back: back.toString() } : {}), ...(to ? { to } : {}) });
  return query.size > 0 ? `/nearby?${query}` : "/nearby";
}
