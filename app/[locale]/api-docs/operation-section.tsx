import { getTranslations } from "next-intl/server";
import type { ExampleCodes } from "@/server/lists/example-codes";
import type { Operation, Parameter, Schema } from "./description";
import { exampleOf } from "./example";
import { SchemaText } from "./schema-text";

type Props = { operation: Operation; codes: ExampleCodes; origin: string };

/** One address of the API: what it takes, what it answers, and a line to try it with. */
export async function OperationSection({ operation, codes, origin }: Props) {
  const t = await getTranslations("apiDocs");
  const { operationId, method, path, parameters } = operation;
  const summary = `summary.${operationId}` as Parameters<typeof t.has>[0];
  const answer = (operation.responses["200"] ?? operation.responses["201"])?.content?.["application/json"]?.schema;
  const example = exampleOf(operation, codes);
  // What is between one person and the office has no example that anybody could try.
  const isPrivate = parameters.some((parameter) => parameter.in === "header");
  return (
    <section className="section" aria-labelledby={operationId}>
      <h3 id={operationId} className="font-bold">
        <code className="break-all">
          {method} {path}
        </code>
      </h3>
      <p>{t.has(summary) ? t(summary) : operation.summary}</p>
      {parameters.length > 0 ? (
        <dl className="facts">
          {parameters.map((parameter) => (
            <ParameterFact key={parameter.name} parameter={parameter} />
          ))}
        </dl>
      ) : null}
      {answer ? (
        <p className="pt-2">
          {t("answer")}{" "}
          <code className="break-words">
            <AnswerText schema={answer} />
          </code>
        </p>
      ) : null}
      {isPrivate ? null : (
        <pre className="mt-2 whitespace-pre-wrap break-all rounded-[6px] bg-sunken p-3 text-sm">
          {`curl '${origin}${example.path}${example.query && `?${example.query}`}'`}
        </pre>
      )}
    </section>
  );
}

/** A list's answer is spelled out; any other is a type with a name. */
function AnswerText({ schema }: { schema: Schema }) {
  if (!schema.properties) return <SchemaText schema={schema} />;
  return (
    <>
      {"{ "}
      {Object.entries(schema.properties).map(([name, member], index) => (
        <span key={name}>
          {index > 0 ? ", " : ""}
          {name}: <SchemaText schema={member} />
        </span>
      ))}
      {" }"}
    </>
  );
}

/** The values of a closed list, out of the English description that domain/map/params.ts gives it. */
function allowedOf(description = ""): { several: boolean; values: string } | null {
  const several = /^comma-separated: (.+)$/.exec(description)?.[1];
  if (several) return { several: true, values: several.replace("; or ", ", ") };
  return description.includes(" | ") ? { several: false, values: description.replaceAll(" | ", ", ") } : null;
}

async function ParameterFact({ parameter }: { parameter: Parameter }) {
  const [t, meanings] = await Promise.all([getTranslations("apiDocs"), getTranslations("apiDocs.meanings")]);
  const key = parameter.name as Parameters<typeof meanings.has>[0];
  const { description, example, default: fallback } = parameter.schema;
  const sample = example ?? fallback;
  const allowed = allowedOf(description);
  return (
    <div>
      <dt>
        <code className="break-all text-ink">{parameter.name}</code>
      </dt>
      <dd>
        {meanings.has(key) ? meanings(key) : ""}
        {parameter.required ? ` ${t("required")}` : ""}
        <div className="below">
          {allowed ? t(allowed.several ? "severalOf" : "oneOf", { values: allowed.values }) : null}
          {sample === undefined ? null : (
            <>
              {" "}
              {t("example")}{" "}
              <code lang={/\p{Script=Han}/u.test(String(sample)) ? "zh-CN" : undefined}>{String(sample)}</code>
            </>
          )}
        </div>
      </dd>
    </div>
  );
}
