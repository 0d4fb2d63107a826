/** What people look for that is no record of this map, and of which there is something to say. */
export const elsewhere = ["police-station", "exit-entry", "toilet"] as const;
export type Elsewhere = (typeof elsewhere)[number];

/** What is said for it; 居住证, which citizens have, is English "residence permit", which foreigners have too. */
const asked: Readonly<Record<Elsewhere, RegExp>> = {
  "police-station": /派出所|公安局|公安分局|警察|民警|\bpolice(?! (?:clearance|certificate|record|check))\b/iu,
  "exit-entry": /签证|出入境|居留|外国人|\bvisas?\b|\bresiden(?:ce|cy) permit|\bexit.?entry\b|\bimmigration\b/iu,
  toilet: /厕所|公厕|卫生间|洗手间|\btoilets?\b|\brestrooms?\b|\bbathrooms?\b|\bwc\b/iu,
};

/** What map apps are asked for, by its Chinese name. */
export const askedByName: Readonly<Record<Elsewhere, string>> = {
  "police-station": "派出所",
  "exit-entry": "出入境接待大厅",
  toilet: "公共厕所",
};

/** Of what a query asks for, all that is to be found elsewhere. */
export function elsewhereOf(q: string): Elsewhere[] {
  const text = q.normalize("NFKC");
  return elsewhere.filter((each) => asked[each].test(text));
}
