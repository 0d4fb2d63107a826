import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const BINDINGS = "@prisma/schema-engine-wasm/schema_engine_bg";
/** The types "char" and "char"[], one byte each, which only PostgreSQL's catalogue uses. */
const CATALOGUE_CHAR = 18;
const CATALOGUE_CHAR_ARRAY = 1002;

let instantiated: Promise<void> | undefined;

/** The engine limits its wait for a lock by a timer that it forgets; it must not keep the process. */
function forgettableTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}

function failLoudly(message: string): never {
  throw new Error(message);
}

/**
 * The package's own entry imports the .wasm file as a module, which Node 20 cannot;
 * every import of the file is satisfied by the bindings beside it.
 */
async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve(BINDINGS)
    .replace(/\.js$/, ".wasm");
  const module = await WebAssembly.compile(new Uint8Array(await readFile(file)));
  const imports: WebAssembly.Imports = {};
  for (const wanted of WebAssembly.Module.imports(module)) {
    const isTimer = wanted.name.startsWith("__wbg_setTimeout_");
    const given = isTimer ? forgettableTimer : (bindings as WebAssembly.ModuleImports)[wanted.name];
    if (given !== undefined) imports[wanted.module] = { ...imports[wanted.module], [wanted.name]: given };
  }
  // Where the engine leaves its last words when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: failLoudly } });
  const { exports } = await WebAssembly.instantiate(module, imports);
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}

/**
 * Prisma's adapter, fit for migrations. The engine describes a database by reading
 * PostgreSQL's catalogue and wants its one-byte columns as characters; the adapter refuses
 * that type. It does know the array of it, so single ones pass through under the array's
 * number and are renamed behind it.
 */
function migrationAdapter(pool: pg.Pool) {
  const query = pool.query.bind(pool);
  const relabelling = Object.assign(pool, {
    async query(config: pg.QueryArrayConfig) {
      const result = await query(config);
      for (const field of result.fields ?? []) {
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CATALOGUE_CHAR_ARRAY;
      }
      return result;
    },
  });
  const factory = new PrismaPg(relabelling);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      return Object.assign(adapter, {
        async queryRaw(sql: SqlQuery) {
          const result = await queryRaw(sql);
          const columnTypes = result.columnTypes.map((type) =>
            type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
          );
          return { ...result, columnTypes };
        },
        // The adapter's own cuts a script at every semicolon, also inside comments and
        // function bodies, and commits each piece. Whole, PostgreSQL takes all or nothing.
        async executeScript(script: string) {
          await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
        },
      });
    },
  });
}

export interface SchemaFile {
  path: string;
  content: string;
}

/**
 * Runs something with Prisma's schema engine as WebAssembly, over `pg`: the same engine
 * as the CLI's, without its download. All connections are closed afterwards.
 *
 * @param url PostgreSQL connection string.
 * @param datamodel the Prisma schema's files.
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodel: SchemaFile[],
  use: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => undefined); // A connection lost while idle; the next query says so itself.
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodel.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool)),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
