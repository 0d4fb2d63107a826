/** Thrown where a page asks for what only the server knows. */
export class NeedsNetwork extends Error {}
