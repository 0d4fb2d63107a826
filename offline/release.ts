/** What the build of a release notes for its offline pages; these values stand where nothing was built. */
export const release = {
  /** The hash of the build. */
  version: "unbuilt",
  /** Addresses of the stylesheets that every page has. */
  stylesheets: [] as readonly string[],
  /** Addresses of the map's own, in the order in which they count. */
  mapStylesheets: [] as readonly string[],
};
