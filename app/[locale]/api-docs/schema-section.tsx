import type { Schema } from "./description";
import { SchemaText } from "./schema-text";

/** One named type: its members, or what it stands for. */
export function SchemaSection({ name, schema }: { name: string; schema: Schema }) {
  const required = new Set(schema.required);
  return (
    <details id={`type-${name}`} className="topic-group">
      <summary className="tap-line">
        <code>{name}</code>
      </summary>
      {schema.properties ? (
        <dl className="facts">
          {Object.entries(schema.properties).map(([member, type]) => (
            <div key={member}>
              <dt className="break-all">
                <code>
                  {member}
                  {required.has(member) ? "" : "?"}
                </code>
              </dt>
              <dd>
                <code>
                  <SchemaText schema={type} />
                </code>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="py-2">
          <code>
            <SchemaText schema={schema} />
          </code>
        </p>
      )}
    </details>
  );
}
