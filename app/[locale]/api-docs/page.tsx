import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { problems } from "@/domain/api/problem";
import { exampleCodes } from "@/server/lists/example-codes";
import { apiDescription } from "./description";
import { OperationSection } from "./operation-section";
import { SchemaSection } from "./schema-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiDocs"))("title") };
}

/** The open API, read from its own OpenAPI document: nothing here can differ from what the server checks. */
export default async function ApiDocsPage() {
  const [t, head, codes] = await Promise.all([getTranslations("apiDocs"), headers(), exampleCodes()]);
  const { operations, schemas } = apiDescription();
  const origin = `${head.get("x-forwarded-proto")?.split(",")[0] ?? "http"}://${head.get("host") ?? "localhost:3000"}`;
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <p className="max-w-[38em] py-2">{t("intro")}</p>
      <p>
        <a className="button" href="/api/v1/openapi.json">
          {t("document")}
        </a>
      </p>
      <section className="section" aria-labelledby="manners">
        <h2 id="manners">{t("manners")}</h2>
        <ul className="max-w-[38em] list-disc space-y-1 pl-5">
          <li>{t("mannersPositions")}</li>
          <li>{t("mannersLists")}</li>
          <li>{t("mannersCache")}</li>
        </ul>
      </section>
      <section className="section" aria-labelledby="addresses">
        <h2 id="addresses">{t("addresses")}</h2>
        <ul className="columns-1 sm:columns-2">
          {operations.map(({ operationId, path }) => (
            <li key={operationId}>
              <a className="tap-line break-all" href={`#${operationId}`}>
                <code>{path}</code>
              </a>
            </li>
          ))}
        </ul>
        {operations.map((operation) => (
          <OperationSection key={operation.operationId} operation={operation} codes={codes} origin={origin} />
        ))}
      </section>
      <section className="section" aria-labelledby="problems">
        <h2 id="problems">{t("problems")}</h2>
        <p className="max-w-[38em]">{t("problemsIntro")}</p>
        <dl className="facts">
          {Object.entries(problems).map(([name, { status }]) => (
            <div key={name}>
              <dt>{status}</dt>
              <dd>
                {t(`problem.${name as keyof typeof problems}`)} <code className="small">{name}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section" aria-labelledby="types">
        <h2 id="types">{t("types")}</h2>
        {schemas.map(([name, schema]) => (
          <SchemaSection key={name} name={name} schema={schema} />
        ))}
      </section>
    </>
  );
}
