import "server-only";
import { z } from "zod";

/** What every backup begins with, once unpacked. */
export const FORMAT = "district-service-map backup";
/** Grows when an older release could no longer read the file. */
export const VERSION = 1;
/** The first bytes of any unpacked backup: tells other files apart before reading them whole. */
export const BEGINNING = `{"format":${JSON.stringify(FORMAT)},"version":`;

const digits = z.string().regex(/^-?\d+$/);

export const preambleSchema = z.object({ format: z.literal(FORMAT), version: z.int() });

/** The first line: how the rest is to be read. The rows follow, table by table, in the order given here. */
export const headerSchema = preambleSchema.extend({
  version: z.literal(VERSION),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative(), checksum: digits }),
  ),
  sequences: z.array(z.object({ name: z.string(), next: digits })),
});

/** The last line: the hash of every byte before it, and what was really written. */
export const trailerSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.record(z.string(), z.int().nonnegative()),
});

export type Header = z.infer<typeof headerSchema>;
export type TableHeader = Header["tables"][number];
export type Trailer = z.infer<typeof trailerSchema>;

/** All rows of a backup together. */
export function rowsOf({ tables }: Header): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
