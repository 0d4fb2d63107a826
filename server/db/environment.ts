import { z } from "zod";
import { roles } from "@/domain/accounts/roles";

const port = z.coerce.number().int().min(1).max(65_535);

const connectionString = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://");

/** A web address, or a path of this site. */
const address = z.string().regex(/^(https?:\/\/|\/(?!\/))\S+$/, "must start with https://, http:// or /");

/** Of a site: scheme, host and port, nothing else. */
const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/, "must be origins such as https://www.example.gov.cn");

/** The system that a base map is drawn in. */
const crs = z.enum(["wgs84", "gcj02"]);

const schema = z
  .object({
    DATABASE_URL: connectionString.optional(),
    /** As whom pages are served, where DATABASE_URL owns the tables and may not make that user itself. */
    APPLICATION_DATABASE_URL: connectionString.optional(),
    TEST_DATABASE_URL: connectionString.optional(),
    DATA_DIR: z.string().default(".data"),
    /** Where the product is built, and read from. */
    BUILD_DIR: z.string().default(".next"),
    PORT: port.default(3000),
    DB_PORT: port.optional(),
    /** Statistical code of the district that the map opens on. */
    DISTRICT: z
      .string()
      .regex(/^\d{6}$/, "must be a six-digit statistical code")
      .default("360113"),
    /** Instead of a name made from the district's. */
    SITE_NAME: z.string().max(40, "must have at most 40 characters").optional(),
    /** Telephone number of the government hotline. */
    HOTLINE: z
      .string()
      .regex(/^\+?\d[\d -]{1,18}\d$/, "must be a telephone number such as 0791-12345")
      .optional(),
    /** Where readers may report mistakes besides the hotline. */
    REPOSITORY_URL: z
      .string()
      .regex(/^https?:\/\/[^\s"<>]+$/, "must begin with https:// or http://")
      .optional(),
    /** Where browsers reach the product; https:// makes cookies secure. */
    SITE_URL: z
      .string()
      .regex(/^https?:\/\/[^/?#\s]+$/, "must be scheme and host only, like https://map.example.gov.cn")
      .optional(),
    /** Sites, comma-separated, that may show `/embed` in a frame. */
    EMBED_ORIGINS: z
      .string()
      .transform((text) => text.split(",").map((each) => each.trim()))
      .pipe(z.array(origin).max(50))
      .optional(),
    /** A public account of WeChat, whose map then opens inside WeChat; needs SITE_URL, registered there as safe. */
    WECHAT_APP_ID: z
      .string()
      .regex(/^\w{1,64}$/, "must be letters and digits")
      .optional(),
    WECHAT_APP_SECRET: z.string().optional(),
    /** A gateway to WeChat's interface, instead of api.weixin.qq.com; it may be in a private network. */
    WECHAT_API_ORIGIN: origin.optional(),
    /** The province's service for doing matters online, instead of the one known for the district. */
    ONLINE_SERVICE_NAME: z.string().max(40, "must have at most 40 characters").optional(),
    ONLINE_SERVICE_URL: z
      .string()
      .regex(/^https:\/\/[^\s"<>]+$/, "must begin with https://")
      .optional(),
    /** Signs the sessions of the console; without it one is made in DATA_DIR. */
    CONSOLE_SECRET: z
      .string()
      .min(32, "must have at least 32 characters")
      .refine((text) => new Set(text).size >= 10 && !/change.?me|secret|example|placeholder/i.test(text), {
        message: "must be random, not a placeholder: try openssl rand -base64 32",
      })
      .optional(),
    /** Roles, comma-separated, that have to use a second factor. */
    SECOND_FACTOR_ROLES: z
      .string()
      .transform((text) => text.split(",").map((role) => role.trim()))
      .pipe(z.array(z.enum(roles)))
      .optional(),
    /** Single sign-on by OpenID Connect: the three belong together. */
    OIDC_ISSUER: z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/, "must be the issuer's address, without ? and #")
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_LABEL: z.string().max(40, "must have at most 40 characters").optional(),
    /** Values of `acr`, comma-separated, that mean a second factor. */
    OIDC_SECOND_FACTOR_ACR: z
      .string()
      .transform((text) => text.split(",").map((value) => value.trim()))
      .optional(),
    /** The issuer may have an address of a private network. */
    OIDC_PRIVATE_NETWORK: z.enum(["on", "off"]).default("off"),
    SAMPLE: z.enum(["on", "off"]).default("on"),
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    /** Pages without a network; `off` also takes them away from whoever has them. */
    OFFLINE: z.enum(["on", "off"]).default("on"),
    METRICS: z.enum(["on", "off"]).default("off"),
    MAP_TILES_URL: address.optional(),
    MAP_TILES_LABELS_URL: address.optional(),
    MAP_TILES_SUBDOMAINS: z
      .string()
      .regex(/^[a-z0-9]{1,26}$/, "must be the characters that {s} stands for, like abc or 1234")
      .optional(),
    MAP_TILES_CRS: crs.optional(),
    MAP_TILES_ATTRIBUTION: z.string().optional(),
    MAP_TILES_NAME: z.string().optional(),
    MAP_TILES_MAX_ZOOM: z.coerce.number().int().min(1).max(24).optional(),
    MAP_TILES_APPROVAL_NO: z.string().optional(),
    MAP_PMTILES_URL: address.optional(),
    MAP_PMTILES_CRS: crs.optional(),
    MAP_PMTILES_NAME: z.string().optional(),
    MAP_PMTILES_ATTRIBUTION: z.string().optional(),
    MAP_PMTILES_APPROVAL_NO: z.string().optional(),
    TIANDITU_KEY: z.string().optional(),
    /** For a mirror of Tianditu, or a gateway in front of it; `{s}` may stand for 0 to 7. */
    TIANDITU_ORIGIN: z
      .string()
      .regex(/^https?:\/\/[^/?#\s]+$/, "must be scheme and host only, like https://t{s}.tianditu.gov.cn")
      .optional(),
    TIANDITU_APPROVAL_NO: z.string().optional(),
    MAP_APPROVAL_NO: z.string().optional(),
    /** A routing engine for minutes by road; `{profile}` stands for OSRM's foot or bike. */
    ROUTING_URL: z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/, "must begin with https:// or http://, without ? and #")
      .optional(),
    ROUTING_ENGINE: z.enum(["valhalla", "osrm"]).default("valhalla"),
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      new Set([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].map(Boolean)).size === 1,
    { path: ["OIDC_ISSUER"], message: "needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, and they need it" },
  )
  .refine(
    ({ WECHAT_APP_ID, WECHAT_APP_SECRET, SITE_URL }) =>
      Boolean(WECHAT_APP_ID) === Boolean(WECHAT_APP_SECRET) && (!WECHAT_APP_ID || Boolean(SITE_URL)),
    { path: ["WECHAT_APP_ID"], message: "needs WECHAT_APP_SECRET and SITE_URL, and the secret needs it" },
  )
  .refine(
    ({ OIDC_ISSUER, OIDC_PRIVATE_NETWORK }) => !OIDC_ISSUER?.startsWith("http://") || OIDC_PRIVATE_NETWORK === "on",
    { path: ["OIDC_ISSUER"], message: "must begin with https://" },
  );

/** The server's settings, checked. `DATA_DIR` may be relative to the project folder; ports are TCP ports. */
export type Environment = z.infer<typeof schema>;

/**
 * Reads settings out of a set of variables. An empty value counts as absent, because
 * `NAME=` in an .env file or a container manifest means "not set".
 *
 * @throws Error with one sentence that names every bad variable.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment has values that cannot be used: ${complaints.join("; ")}.`);
}

const names = Object.keys(schema.shape);
let last: { values: string; settings: Environment } | null = null;

/**
 * The one place that reads `process.env`. Read afresh at each call, because the commands set `DATABASE_URL` once the
 * embedded database is up, after the first reading; but checked only where something has changed: a page asks many times.
 *
 * @throws Error with one sentence that names every bad variable.
 */
export function environment(): Environment {
  const given = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  const values = JSON.stringify(given);
  if (last?.values !== values) last = { values, settings: parseEnvironment(given) };
  return last.settings;
}

/**
 * The PostgreSQL connection string.
 *
 * @throws Error when `DATABASE_URL` is not set: `npm start` sets it for the embedded database.
 */
export function databaseUrl(): string {
  const url = environment().DATABASE_URL;
  if (url) return url;
  throw new Error("DATABASE_URL is not set: start the product with npm start, or point it at a PostgreSQL database.");
}

/** Makes a connection string the `DATABASE_URL` of this process and its children. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
}

/** The little that PostgreSQL's programs need; our secrets stay out of their environment. */
export function environmentForPrograms(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  return { NODE_ENV, PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" };
}
