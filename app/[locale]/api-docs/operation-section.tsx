import { getTranslations } from "next-intl/server";
import type { Operation, Parameter } from "./description";
import { SchemaText } from "./schema-text";

/** Two parameters with an example are enough to show the manner. */
function exampleQuery(parameters: Parameter[]): string {
  const known = parameters.filter(({ in: place, schema }) => place === "query" && schema.example !== undefined);
  const query = known.slice(0, 1).map(({ name, schema }) => `${name}=${schema.example}`);
  if (parameters.some(({ name }) => name === "limit")) query.push("limit=5");
  return query.length > 0 ? `?${query.join("&")}` : "";
}

/** One address of the API: what it takes, what it answers, and a line to try it with. */
export async function OperationSection({ operation, origin }: { operation: Operation; origin: string }) {
  const t = await getTranslations("apiDocs");
  const { operationId, path, parameters } = operation;
  const summaryKey = `summary.${operationId}` as Parameters<typeof t.has>[0];
  const answer = operation.responses["200"]?.content?.["application/json"]?.schema;
  const url = `${origin}${path.replace("{code}", t.has(`code.${operationId}` as typeof summaryKey) ? t(`code.${operationId}` as typeof summaryKey) : "{code}")}`;
  return (
    <section className="section" aria-labelledby={operationId}>
      <h3 id={operationId} className="font-semibold">
        <code className="break-all">GET {path}</code>
      </h3>
      <p>{t.has(summaryKey) ? t(summaryKey) : operation.summary}</p>
      {parameters.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t("parameters")}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("parameter")}</th>
                <th scope="col">{t("meaning")}</th>
                <th scope="col">{t("example")}</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map((parameter) => (
                <ParameterRow key={parameter.name} parameter={parameter} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {answer ? (
        <p className="pt-2">
          {t("answer")}{" "}
          {answer.properties ? (
            <code>
              {"{ "}
              {Object.entries(answer.properties).map(([name, schema], index) => (
                <span key={name}>
                  {index > 0 ? ", " : ""}
                  {name}: <SchemaText schema={schema} />
                </span>
              ))}
              {" }"}
            </code>
          ) : (
            <code>
              <SchemaText schema={answer} />
            </code>
          )}
        </p>
      ) : null}
      <pre className="scroll-x mt-2 rounded-[6px] bg-sunken p-3 text-sm" tabIndex={0}>
        curl &apos;{url}
        {exampleQuery(parameters)}&apos;
      </pre>
    </section>
  );
}

async function ParameterRow({ parameter }: { parameter: Parameter }) {
  const t = await getTranslations("apiDocs.meanings");
  const key = parameter.name as Parameters<typeof t.has>[0];
  const { schema } = parameter;
  const example = schema.example ?? schema.default;
  return (
    <tr>
      <th scope="row">
        <code className="text-ink">{parameter.name}</code>
        {parameter.required ? " *" : ""}
      </th>
      <td className="min-w-48">
        {t.has(key) ? t(key) : ""}
        {schema.description ? <span className="small block break-words">{schema.description}</span> : null}
      </td>
      <td>{example === undefined ? "" : <code>{String(example)}</code>}</td>
    </tr>
  );
}
