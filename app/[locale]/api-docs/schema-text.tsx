import type { ReactNode } from "react";
import type { Schema } from "./description";

/** A type in one line, with links to the types that have names: `Position | null`, `Citation[]`. */
export function SchemaText({ schema }: { schema: Schema }): ReactNode {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return <a href={`#type-${name}`}>{name}</a>;
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    return options.map((option, index) => (
      // Alternatives have no other identity than their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index}>
        {index > 0 ? " | " : ""}
        <SchemaText schema={option} />
      </span>
    ));
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) {
    return (
      <>
        <SchemaText schema={schema.items} />
        []
      </>
    );
  }
  return [schema.type ?? "object"].flat().join(" | ");
}
