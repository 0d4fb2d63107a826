import type { ReactNode } from "react";

export type Fact = { name: ReactNode; value: ReactNode; below?: ReactNode };

/** Names and values in two aligned columns, hairlines between; one column on a narrow phone. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) => (
        // The order of facts is fixed for a page: the index is their identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index}>
          <dt>{fact.name}</dt>
          <dd>
            {fact.value}
            {fact.below ? <div className="below">{fact.below}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
