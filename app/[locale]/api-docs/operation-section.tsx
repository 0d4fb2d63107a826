import { getTranslations } from "next-intl/server";
import type { Operation, Parameter, Schema } from "./description";
import { SchemaText } from "./schema-text";

/** One parameter with an example, and a short page, are enough to show the manner. */
function exampleQuery(parameters: Parameter[]): string {
  const known = parameters.find(({ in: place, schema }) => place === "query" && schema.example !== undefined);
  const query = known ? [`${known.name}=${known.schema.example}`] : [];
  if (parameters.some(({ name }) => name === "limit")) query.push("limit=5");
  return query.length > 0 ? `?${query.join("&")}` : "";
}

/** One address of the API: what it takes, what it answers, and a line to try it with. */
export async function OperationSection({ operation, origin }: { operation: Operation; origin: string }) {
  const [t, codes] = await Promise.all([getTranslations("apiDocs"), getTranslations("apiDocs.code")]);
  const { operationId, path, parameters } = operation;
  const summary = `summary.${operationId}` as Parameters<typeof t.has>[0];
  const codeKey = operationId as Parameters<typeof codes.has>[0];
  const answer = operation.responses["200"]?.content?.["application/json"]?.schema;
  const url = `${origin}${path.replace("{code}", codes.has(codeKey) ? codes(codeKey) : "{code}")}`;
  return (
    <section className="section" aria-labelledby={operationId}>
      <h3 id={operationId} className="font-bold">
        <code className="break-all">GET {path}</code>
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
      <pre className="mt-2 whitespace-pre-wrap break-all rounded-[6px] bg-sunken p-3 text-sm">
        {`curl '${url}${exampleQuery(parameters)}'`}
      </pre>
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

async function ParameterFact({ parameter }: { parameter: Parameter }) {
  const [t, meanings] = await Promise.all([getTranslations("apiDocs"), getTranslations("apiDocs.meanings")]);
  const key = parameter.name as Parameters<typeof meanings.has>[0];
  const { description, example, default: fallback } = parameter.schema;
  const sample = example ?? fallback;
  return (
    <div>
      <dt>
        <code className="break-all text-ink">{parameter.name}</code>
      </dt>
      <dd>
        {meanings.has(key) ? meanings(key) : ""}
        {parameter.required ? ` ${t("required")}` : ""}
        <div className="below">
          {description}
          {sample === undefined ? null : (
            <>
              {" "}
              {t("example")} <code>{String(sample)}</code>
            </>
          )}
        </div>
      </dd>
    </div>
  );
}
