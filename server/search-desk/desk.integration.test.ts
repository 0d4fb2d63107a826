import { beforeAll, describe, expect, it, vi } from "vitest";
import type { RoleGrant } from "@/domain/accounts/roles";
import { strengths } from "@/domain/search/desk-change";
import { caseKey, verdictOf } from "@/domain/search/desk-compare";
import { asOfficial, Forbidden, type Official } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { auditEntries } from "@/server/audit/queries";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { importFile } from "@/server/imports/import-file";
import { inFolder } from "@/server/imports/import-fixture";
import { recordMiss } from "@/server/search/misses";
import { search } from "@/server/search/queries";
import { Overtaken } from "@/server/search-desk/apply";
import { addCase, allCases } from "@/server/search-desk/cases";
import { draft, draftAlias, draftSynonym, draftSynonymChange, dropChange } from "@/server/search-desk/draft";
import {
  accept,
  acceptances,
  currentEvaluation,
  evaluateDraft,
  preparation,
  prepareEvaluation,
} from "@/server/search-desk/evaluations";
import { forgetMissed, missedIn, missedNow, missedWeeks } from "@/server/search-desk/missed";
import { publications } from "@/server/search-desk/publications";
import { publishDraft, publishFault, undoPublication } from "@/server/search-desk/publish";
import { leadingNowhere, listSynonyms } from "@/server/search-desk/synonym-list";
import { withSampleDistrict } from "@/server/truth/sample-district";

// Some of the thousand: what is asked here is what the desk makes of them.
vi.mock(import("@/server/search/search-cases"), async (load) => {
  const real = await load();
  const readSearchCases: typeof real.readSearchCases = (file) =>
    real.readSearchCases(file).filter((_, index) => index % 20 === 0);
  return { ...real, readSearchCases };
});

const searched = vi.hoisted(() => ({ times: 0 }));
vi.mock(import("@/server/search/queries"), async (load) => {
  const real = await load();
  const counted: typeof real.search = (...asked) => {
    searched.times += 1;
    return real.search(...asked);
  };
  return { ...real, search: counted };
});

const AT = new Date("2026-11-21T10:00:00+08:00");
const WORD = "啵啵登记";
const TERM = "养犬登记";
const reason = "试验";

function official(id: string, ...grants: RoleGrant[]): Official {
  return officialWith(grants, id);
}
const everywhere = { region: null, department: null };
const publisher = official("p1", { role: "publisher", ...everywhere });

const placeOf = async (query: string, code: string) =>
  (await search(query, { limit: 10 }, AT)).matters.findIndex((hit) => hit.code === code) + 1;
const stored = async () => [
  await database().synonym.count(),
  await database()
    .$queryRaw`SELECT md5(string_agg(code || array_to_string(aliases || search_tokens, ' '), ' ' ORDER BY code)) FROM matters`,
];
const newest = async () => (await publications({ limit: 1, offset: 0 })).items[0];

/** Evaluates and publishes what is drafted. */
async function publish(by = publisher) {
  await evaluateDraft(by.id, AT);
  return asOfficial(by, () => publishDraft(by, AT));
}

withSampleDistrict();
const inFile = inFolder();
let target = { code: "", name: "" };
beforeAll(async () => {
  const [found] = (await search(TERM, { limit: 1 }, AT)).matters;
  if (!found) throw new Error(`The sample has no ${TERM}.`);
  target = found;
});

describe("the draft", () => {
  it("is judged before it is kept, and accounted for", async () => {
    const pair = { word: WORD, term: TERM, reason };
    expect(await draftSynonym({ ...pair, weight: strengths.same }, "u1")).toBeNull();
    expect(await draftSynonym({ ...pair, weight: strengths.same }, "u2")).toBe("drafted");
    expect(await draftSynonym({ ...pair, word: "另说", weight: 0.8, reason: "" }, "u1")).toBe("reason");
    expect(await draftSynonymChange({ ...pair, weight: 0.6 }, "u1")).toBe("gone");
    const alias = { kind: "add-alias", noun: "matters", code: target.code, reason } as const;
    expect(await draftAlias({ ...alias, word: target.name }, "u1")).toBe("exists");
    expect(await draftAlias({ ...alias, code: "no-such", word: "啵啵证" }, "u1")).toBe("gone");
    expect((await draft()).map(({ change, createdBy }) => [change.word, createdBy])).toEqual([[WORD, "u1"]]);
    const { items } = await auditEntries({ noun: "synonym-draft" }, { limit: 5, before: null });
    expect(items[0]).toMatchObject({ action: "create", after: { word: WORD, term: TERM, reason } });
  });

  it("takes the same pair once from two who add it at once", async () => {
    const pair = { word: "啵啵两人", term: TERM, weight: 0.8, reason };
    const faults = await Promise.all([draftSynonym(pair, "u1"), draftSynonym(pair, "u2")]);
    expect(faults.sort()).toEqual(["drafted", null]);
    const [, second] = await draft();
    await dropChange(second?.id ?? 0);
    expect(await draft()).toHaveLength(1);
  });

  it("has what takes longest found out while it is made: an evaluation asks only for what it moves", async () => {
    const { cases } = await allCases();
    expect(await preparation()).toEqual({ learned: 0, cases: cases.length });
    await Promise.all([prepareEvaluation(AT), prepareEvaluation(AT)]);
    expect(searched.times).toBeGreaterThanOrEqual(cases.length);
    expect(await preparation()).toEqual({ learned: cases.length, cases: cases.length });
    searched.times = 0;
    await prepareEvaluation(AT);
    expect(searched.times).toBe(0);
    await evaluateDraft("u1", AT);
    const { comparison } = (await currentEvaluation()) ?? {};
    expect(searched.times).toBe(comparison?.asked);
    expect(searched.times).toBeLessThan(cases.length / 2);
    expect(comparison?.figures.before.cases).toBe(cases.length);
  });

  it("knows a word in traditional characters for what it is", async () => {
    const [known] = await database().$queryRaw<{ word: string; term: string }[]>`
      SELECT word, term FROM synonyms WHERE word = '学历' LIMIT 1`;
    const { word, term } = known ?? { word: WORD, term: TERM };
    expect(word).toBe("学历");
    expect(await draftSynonym({ word: "學歷", term, weight: 0.8, reason }, "u1")).toBe("exists");
    expect(await draftSynonym({ word: "學歷", term: "学历", weight: 0.8, reason }, "u1")).toBe("itself");
  });

  it("is evaluated by the real search, and changes nothing", async () => {
    await addCase({ query: WORD, group: "matters", code: target.code }, "u1");
    await draftAlias({ kind: "add-alias", noun: "matters", code: target.code, word: "噗噗小证", reason }, "u1");
    await addCase({ query: "噗噗小证", group: "matters", code: target.code }, "u1");
    expect(await placeOf(WORD, target.code)).toBe(0);
    const before = await stored();
    await evaluateDraft("u1", AT);
    expect(await stored()).toEqual(before);
    const evaluation = await currentEvaluation();
    const own = evaluation?.comparison.moved.filter(({ set }) => set === "desk");
    expect(own?.map(({ query, before, after }) => [query, before, after]).sort()).toEqual(
      [
        [WORD, null, 1],
        ["噗噗小证", null, 1],
      ].sort(),
    );
    expect(evaluation?.comparison.figures.after.cases).toBeGreaterThan(50);
    expect(evaluation?.comparison.absent).toBe(0);
    expect(await placeOf(WORD, target.code)).toBe(0);
  });

  it("is not published before it was evaluated as it is", async () => {
    await draftSynonym({ word: "啵啵三次", term: TERM, weight: 0.6, reason }, "u1");
    expect(await currentEvaluation()).toBeNull();
    expect(await publishDraft(publisher, AT)).toBe("unevaluated");
    const [, , third] = await draft();
    await dropChange(third?.id ?? 0);
    await evaluateDraft("u1", AT);
    const draftSaved = { action: "change", noun: "matters", code: target.code, after: { state: "draft" } } as const;
    await database().$transaction((transaction) => recordAudit(transaction, draftSaved));
    expect(await currentEvaluation()).not.toBeNull();
    await importFile({
      target: "synonyms",
      path: await inFile("one.csv", ["word,term,weight,source", `噜噜,${TERM},0.6,synonyms-spoken`]),
    });
    expect(await currentEvaluation()).toBeNull();
  });
});

describe("publishing", () => {
  it("changes what a query finds at once, and undoing changes it back", async () => {
    expect(await publish()).toBeNull();
    expect(await placeOf(WORD, target.code)).toBe(1);
    expect(await placeOf("噗噗小证", target.code)).toBe(1);
    expect(await draft()).toEqual([]);
    const found = await newest();
    expect(found).toMatchObject({ publishedBy: "p1", reasons: [reason] });
    expect(found?.images.map(({ isOvertaken }) => isOvertaken)).toEqual([false, false]);
    const { items } = await listSynonyms({ q: WORD, in: "word" }, { limit: 5, offset: 0 });
    expect(items).toMatchObject([{ term: TERM, publishedBy: "p1", source: "synonym-desk", sourceTitle: "同义词台" }]);
    const told = (await auditEntries({ action: "publish", noun: "synonyms" }, { limit: 5, before: null })).items[0];
    expect(told).toMatchObject({ actor: "user:p1", code: `${found?.id}` });
    expect(JSON.stringify(told?.after)).toContain(WORD);

    expect(await undoPublication(publisher, found?.id ?? 0, AT)).toBe(true);
    expect(await placeOf(WORD, target.code)).toBe(0);
    expect(await placeOf("噗噗小证", target.code)).toBe(0);
    expect(await undoPublication(publisher, found?.id ?? 0, AT)).toBe(false);
  });

  it("changes and removes what a file brought, and gives it back", async () => {
    const [word, term, weight] = ["噜噜登记", TERM, 0.7];
    const lines = ["word,term,weight,source", `${word},${term},${weight},synonyms-spoken`];
    await importFile({ target: "synonyms", path: await inFile("two.csv", lines) });
    await addCase({ query: word, group: "matters", code: target.code }, "u1");
    expect(await draftSynonymChange({ word, term, weight, reason }, "u1")).toBe("unchanged");
    expect(await draftSynonymChange({ word, term, weight: null, reason }, "u1")).toBeNull();
    await evaluateDraft("u1", AT);
    const worse = (await currentEvaluation())?.comparison.moved.filter((each) => verdictOf(each) === "worse") ?? [];
    expect(worse.length).toBeGreaterThan(0);
    for (const each of worse) {
      expect(await publishDraft(publisher, AT)).toBe("unaccepted");
      expect(await accept(caseKey(each), "值得", "u1")).toBe(true);
    }
    expect(await accept(caseKey({ query: "没有", group: "matters", expected: ["M1"] }), "值得", "u1")).toBe(false);
    expect(await asOfficial(publisher, () => publishDraft(publisher, AT))).toBeNull();
    expect((await newest())?.accepted).toHaveLength(worse.length);
    expect(await acceptances()).toEqual([]);
    const where = { word_term: { word, term } };
    expect(await database().synonym.findUnique({ where })).toBeNull();
    await undoPublication(publisher, (await newest())?.id ?? 0, AT);
    expect(await database().synonym.findUnique({ where })).toMatchObject({ weight, source: "synonyms-spoken" });
  });

  it("refuses what somebody has changed meanwhile, whole, and says which", async () => {
    const pair = { word: "啵啵冲突", term: TERM };
    const rows = ["word,term,weight,source", `${pair.word},${TERM},0.7,synonyms-spoken`];
    await draftSynonym({ ...pair, weight: 0.8, reason }, "u1");
    await draftSynonym({ word: "啵啵无辜", term: TERM, weight: 0.8, reason }, "u1");
    await importFile({ target: "synonyms", path: await inFile("conflict.csv", rows) });
    await expect(evaluateDraft("u1", AT)).rejects.toThrow(Overtaken);
    const [first] = await draft();
    await dropChange(first?.id ?? 0);
    expect(await publish()).toBeNull();
    const id = (await newest())?.id ?? 0;
    await database().synonym.updateMany({ where: { word: "啵啵无辜" }, data: { weight: 0.5 } });
    await expect(undoPublication(publisher, id, AT)).rejects.toMatchObject({ rows: [`啵啵无辜 ↔ ${TERM}`] });
    expect((await newest())?.images[0]?.isOvertaken).toBe(true);
    expect(await database().synonym.count({ where: { word: "啵啵无辜" } })).toBe(1);
  });

  it("keeps what the desk published when a file of synonyms is imported that has no such row", async () => {
    const rows = ["word,term,weight,source", `啵啵别人,${TERM},0.7,synonyms-spoken`];
    await draftSynonym({ word: "啵啵留下", term: TERM, weight: 0.8, reason }, "u1");
    await publish();
    await importFile({ target: "synonyms", path: await inFile("later.csv", rows) });
    expect(await database().synonym.count({ where: { word: "啵啵留下", source: "synonym-desk" } })).toBe(1);
  });

  it("of a record's names is for who may publish that record", async () => {
    const point = await database().servicePoint.findFirstOrThrow({ where: { region: { startsWith: "360113006" } } });
    const alias = { kind: "add-alias", noun: "service-points", code: point.code, word: "啵啵站", reason } as const;
    await draftAlias(alias, "u1");
    const elsewhere = official("p2", { role: "publisher", region: "360113002", department: null });
    await expect(publish(elsewhere)).rejects.toThrow(Forbidden);
    expect(await database().servicePoint.findUnique({ where: { code: point.code } })).toMatchObject({
      aliases: point.aliases,
    });
    expect(await publish(official("p3", { role: "publisher", region: "360113006", department: null }))).toBeNull();
    const after = await search("啵啵站", { limit: 3 }, AT);
    expect(after.servicePoints[0]).toMatchObject({ code: point.code, alias: "啵啵站" });
  });

  it("needs something to publish", () => expect(publishFault([], null, [])).toBe("empty"));
});

describe("the list", () => {
  it("is found by word and by term, and says which terms lead nowhere", async () => {
    const count = async (q: string, side: "word" | "term" | "both") =>
      (await listSynonyms({ q, in: side }, { limit: 1, offset: 0 })).total;
    const [word, term, both] = [await count("补领", "word"), await count("补领", "term"), await count("补领", "both")];
    expect(term).toBeGreaterThan(word);
    expect(both).toBe(word + term);
    expect(await leadingNowhere([TERM, "魑魅魍魉"])).toEqual(new Set(["魑魅魍魉"]));
  });
});

describe("the week's misses", () => {
  it("are those of Shanghai's week, with what the search answers now", async () => {
    await recordMiss("魑魅魍魉", "none", AT);
    await recordMiss("魑魅 魍魉", "none", AT);
    await recordMiss("啵啵留下来", "none", AT);
    await recordMiss("护照", "refined", AT);
    await recordMiss("上周的", "none", new Date("2026-11-15T23:59:00+08:00"));
    const now = new Date("2026-11-22T23:00:00+08:00");
    expect(await missedWeeks(now)).toEqual(["2026-W47", "2026-W46"]);
    const found = await missedNow(await missedIn("2026-W47"), "2026-W47", AT);
    expect(found.map(({ query, count, dealt }) => [query, count, dealt])).toEqual([
      ["魑魅 魍魉", 2, "open"],
      ["啵啵留下来", 1, "published"],
      ["护照", 1, "open"],
    ]);
    expect(found[2]?.hits[0]).toMatchObject({ name: "普通护照签发" });
    expect(await database().searchMiss.count({ where: { query: "护照" } })).toBe(1);
    await forgetMissed("魑魅魍魉", "2026-W47");
    expect((await missedIn("2026-W47")).map(({ query }) => query)).toEqual(["啵啵留下来", "护照"]);
  });
});
