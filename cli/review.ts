import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { EXIT_FAILED, runCommandLine, UsageError } from "@/cli/command-line";
import { reviewCsv, reviewJson, reviewText } from "@/cli/review-table";
import { type RuleNumber, ruleNumbers } from "@/domain/publishing/gate/finding";
import { type RecordKind, recordKinds } from "@/domain/publishing/gate/record";
import { isLocale, locales } from "@/i18n/locales";
import { readGatePolicy } from "@/importers/gate-policy";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { hasTables } from "@/server/imports/connection";
import { review } from "@/server/publishing/review";
import { reviewTexts } from "@/server/publishing/texts";

/** Scripts tell by it that something must not be published as it is. */
const EXIT_BLOCKED = 1;

const USAGE = `Usage:
  npm run review                      the publish gate and the freshness of everything that is loaded
  npm run review -- matters           only of matters
  npm run review -- service-points    only of service points

Options:
  --rule 16          only this rule; may be given several times (docs/decisions/0019-publish-gate.md)
  --region 360113    only what lies, or is handled, in this region (6, 9 or 12 digits)
  --policy <file>    the district's own policy of what blocks, warns or is off (docs/data-format.md)
  --csv <file>       also writes every finding, what cannot be told included
  --json             prints all of it as JSON
  --locale en        reasons in English; names stay Chinese (--lang is the same)
  --no-fail          ends with 0 whatever is found

Nothing is changed.
Exit code: 0 nothing that blocks fails, ${EXIT_BLOCKED} something does, ${EXIT_FAILED} nothing could be read.`;

function ruleOf(text: string): RuleNumber {
  const rule = ruleNumbers.find((number) => `${number}` === text);
  if (!rule) throw new UsageError(`'${text}' is not a rule: they have the numbers 1 to ${ruleNumbers.length}.`);
  return rule;
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true },
      region: { type: "string" },
      policy: { type: "string" },
      csv: { type: "string" },
      json: { type: "boolean", default: false },
      locale: { type: "string" },
      lang: { type: "string" },
      "no-fail": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [name, ...rest] = positionals;
  const kind = recordKinds.find((each) => each === name);
  if (rest.length > 0 || (name && !kind)) throw new UsageError(`Name one of ${recordKinds.join(", ")}, or none.`);
  if (values.region && !/^(\d{6}|\d{9}|\d{12})$/.test(values.region)) {
    throw new UsageError("A region code has 6, 9 or 12 digits.");
  }
  const lang = values.locale ?? values.lang ?? "zh";
  if (!isLocale(lang)) throw new UsageError(`--locale is one of ${locales.join(", ")}.`);
  const kinds: readonly RecordKind[] = kind ? [kind] : recordKinds;
  return { ...values, lang, rules: values.rule?.map(ruleOf), kinds };
}

async function run(): Promise<number> {
  const { help, kinds, rules, region, csv, json, lang, "no-fail": noFail, policy: file } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  // Before a database is started for it.
  const policy = file ? await readGatePolicy(file) : [];
  const database = await openDatabase("npm run review");
  try {
    if (!(await hasTables())) await migrate(database.url);
    const now = new Date();
    const texts = reviewTexts(lang);
    const reviews = [];
    for (const records of kinds) reviews.push(await review({ records, rules, region, policy }, now));
    if (csv) await writeFile(csv, reviewCsv(reviews, texts));
    console.log(json ? reviewJson(reviews, texts) : reviews.map((each) => reviewText(each, texts)).join("\n\n"));
    return reviews.some(({ blocked }) => blocked > 0) && !noFail ? EXIT_BLOCKED : 0;
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, run });
