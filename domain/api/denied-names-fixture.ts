/** Names that no field of a public answer may have: who asked, who reported, how officials sign in, what they say inside. */
const DENIED =
  /^(e-?mails?|mail|pass(word|phrase)s?|secrets?|tokens?|token_?digest|sessions?|cookies?|totp|backup_?codes?|requesters?|reporters?|reported_?by|applicants?|ip|ip_?address|user_?agent|user_?id|account_?id|actor|id_?card|id_?number|internal_?notes?|report_?notes?|search_?text)$/i;

/** The names in a value that no public answer may hold, however deep they lie. */
export function deniedNames(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(deniedNames);
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(DENIED.test(name) ? [name] : []),
    ...deniedNames(inner),
  ]);
}
