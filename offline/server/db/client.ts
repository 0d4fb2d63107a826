/** Without a network there is no database; whatever asks for one has no twin in this folder yet. */
export function database(): never {
  throw new Error("Pages without a network have no database.");
}
