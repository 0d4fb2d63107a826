/** Where a form leads that could not be saved because the database went away; a path without locale. */
export const UNSAVED = "/console/unsaved";
