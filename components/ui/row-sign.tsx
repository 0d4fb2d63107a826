/** A sign that recurs in every row of a list, drawn by the style sheet; decoration, its link carries the name. */
export function RowSign({ name }: { name: "phone" | "navigation" }) {
  return <span className={`sign sign-${name}`} aria-hidden="true" />;
}
