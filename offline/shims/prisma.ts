/** Queries are put together where modules are loaded, and never asked. */
export const Prisma = { sql: () => null, raw: () => null, join: () => null, empty: null };
