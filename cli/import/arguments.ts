import { parseArgs } from "node:util";
import { EXIT_FAILED, UsageError } from "@/cli/command-line";
import { readMapping } from "@/domain/imports/column-mapping";
import { type TargetName, targetNameSchema, targetNames } from "@/domain/imports/target-name";
import { isLocale, type Locale, locales } from "@/i18n/locales";
import { isWorkbook } from "@/importers/formats/file-format";
import { crsSchema } from "@/importers/positions";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";

/** Scripts tell by it that there are rows to correct. */
export const EXIT_REJECTED = 1;

export const USAGE = `Usage:
  npm run import -- <target> <file>     one file (CSV, GeoJSON, .xlsx; told by its content)
  npm run import -- projects <file>     also a workbook (.xlsx) with their lists in further sheets
  npm run import -- dataset <folder>    a district's folder, or its workbook, every table in its order
  npm run import -- --changes           what was imported, edited and undone, the latest first
  npm run import -- --undo <number>     takes one of these back as one step

Options:
  --dry-run               check and count everything and show the difference, write nothing
  --all-or-nothing        write nothing of a file of which a row is rejected (one table only)
  --allow-rejects         exit with 0 although rows were rejected
  --rejects <file.csv>    write the rejected rows with their reasons, to be corrected and imported again (one table only)
  --rows <file.ndjson>    write what becomes of every row, a line of JSON each
  --map "header=column"   which column a header gives; "header=" leaves it out; may be repeated (one table only)
  --set "column=value"    what stands in a column that the file leaves empty or has not; may be repeated (one table only)
  --crs <system>          the system of the file's coordinates: ${crsSchema.options.join(", ")}; goes before its column crs
  --accept-positions      write positions that seem shifted, or lie beyond the district's surroundings
  --locale zh|en          the language of the report; that of the terminal otherwise (--lang is the same)
  --json                  print the report as JSON; with --dry-run the plan, which does not grow with the file

Targets: ${targetNames.join(", ")}
Exit code: 0 every row accepted, ${EXIT_REJECTED} rows or the file rejected, ${EXIT_FAILED} nothing could be read or written.`;

export type Asked = {
  target: TargetName | "dataset";
  path: string;
  /** Whether the file is a folder or a workbook with several tables. */
  isDataset: boolean;
  dryRun: boolean;
  allOrNothing: boolean;
  allowRejects: boolean;
  json: boolean;
  locale: Locale;
  rejects?: string;
  rows?: string;
  said: Said;
};

const options = {
  "dry-run": { type: "boolean", default: false },
  "all-or-nothing": { type: "boolean", default: false },
  "allow-rejects": { type: "boolean", default: false },
  "accept-positions": { type: "boolean", default: false },
  rejects: { type: "string" },
  rows: { type: "string" },
  map: { type: "string", multiple: true },
  set: { type: "string", multiple: true },
  crs: { type: "string" },
  json: { type: "boolean", default: false },
  locale: { type: "string" },
  lang: { type: "string" },
  changes: { type: "boolean", default: false },
  undo: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** To tell the change sets, or to take one back. */
export type AskedOfChanges = { changes: "list" | "undo"; id: string; locale: Locale };

/** What the command is asked to do; null for help. */
export async function readArguments(): Promise<Asked | AskedOfChanges | null> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) return null;
  const locale = readLocale(values.locale ?? values.lang);
  if (values.changes || values.undo !== undefined) {
    if (positionals.length > 0) throw new UsageError("--changes and --undo take no file.");
    if (values.undo !== undefined && !/^[1-9]\d{0,18}$/.test(values.undo)) {
      throw new UsageError("--undo takes the number of a change set; --changes tells them.");
    }
    return { changes: values.undo === undefined ? "list" : "undo", id: values.undo ?? "", locale };
  }
  const [what, path, ...rest] = positionals;
  if (!what || !path || rest.length > 0) throw new UsageError("Name a target and a file.");
  const target = what === "dataset" ? what : targetNameSchema.safeParse(what).data;
  if (!target) throw new UsageError(`'${what}' is not a target.`);
  // Projects come with their lists: milestones, problems and all the others in sheets of their own.
  const isDataset = target === "dataset" || (target === "projects" && (await isWorkbook(path)));
  if (isDataset) refuseForSeveral(values);
  return {
    target,
    path,
    isDataset,
    dryRun: values["dry-run"],
    allOrNothing: values["all-or-nothing"],
    allowRejects: values["allow-rejects"],
    json: values.json,
    locale,
    rejects: values.rejects,
    rows: values.rows,
    said: {
      crs: readCrs(values.crs),
      acceptPositions: values["accept-positions"],
      ...(target === "dataset"
        ? {}
        : { mapping: mappingOf(target, values.map ?? []), values: valuesOf(target, values.set ?? []) }),
    },
  };
}

type OneTableOnly = { "all-or-nothing": boolean; rejects?: string; map?: string[]; set?: string[] };

function refuseForSeveral(values: OneTableOnly): void {
  if (values["all-or-nothing"]) throw new UsageError("--all-or-nothing is for one table; use --dry-run first.");
  if (values.rejects) throw new UsageError("--rejects is for one table.");
  if (values.set) throw new UsageError("--set is for one table.");
  if (values.map) throw new UsageError("--map is for one table.");
}

/** English where neither the command nor the terminal says otherwise. */
function readLocale(text: string | undefined): Locale {
  if (text === undefined) return /^zh/i.test(process.env.LC_ALL || process.env.LANG || "") ? "zh" : "en";
  if (!isLocale(text)) throw new UsageError(`--locale is one of ${locales.join(", ")}.`);
  return text;
}

function readCrs(text: string | undefined): Said["crs"] {
  if (text === undefined) return undefined;
  const crs = crsSchema.safeParse(text.toLowerCase());
  if (!crs.success) throw new UsageError(`--crs is one of ${crsSchema.options.join(", ")}.`);
  return crs.data;
}

function mappingOf(target: TargetName, pairs: readonly string[]): Said["mapping"] {
  const columns = Object.keys(targets[target].columns);
  const read = readMapping(pairs, columns);
  if ("mapping" in read) return read.mapping;
  throw new UsageError(
    {
      "not-a-pair": `--map "${read.text}": write "header=column".`,
      "unknown-field": `--map: ${target} has no column '${read.text}', but ${columns.join(", ")}.`,
      "said-twice": `--map: the header '${read.text}' is said twice.`,
    }[read.fault],
  );
}

function valuesOf(target: TargetName, pairs: readonly string[]): Said["values"] {
  const columns = Object.keys(targets[target].columns);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [column = "", ...value] = pair.split("=");
      if (!columns.includes(column.trim()) || value.length === 0) {
        throw new UsageError(`--set "${pair}": write "column=value" with one of ${columns.join(", ")}.`);
      }
      return [column.trim(), value.join("=").trim()];
    }),
  );
}
