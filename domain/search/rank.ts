import { actionFactor, actionsSaid } from "@/domain/search/actions";
import { type Folded, fold, type Range, shownRanges } from "@/domain/search/fold";
import { matchLetters, matchSound, type SoundMatch } from "@/domain/search/match-sound";
import { matchText, type TextMatch, type Weigh } from "@/domain/search/match-text";
import { readPairs } from "@/domain/search/pairs";
import type { Question, Wording } from "@/domain/search/query";
import { remembered } from "@/domain/search/remembered";

/** Why a record is a hit, best first. */
export const hitReasons = ["exact", "prefix", "alias", "synonym", "words", "pinyin", "initials", "typo"] as const;
export type HitReason = (typeof hitReasons)[number];

/** What ranking has to know of a record. */
export type Candidate = {
  code: string;
  /** The official name, then the short name if there is one, then what else people call it. */
  names: readonly string[];
  hasShortName: boolean;
  /** For each name its syllables, blanks between; shorter or empty where nobody has written them. */
  pinyin: readonly string[];
  /** 0–1: how many people it concerns. */
  popularity: number;
  /** Metres from where the person is; null = unknown. */
  distance: number | null;
};

export type Ranked<C extends Candidate> = {
  candidate: C;
  score: number;
  why: HitReason;
  /** 0–1: how much of the query's text it answers, all pairs of characters alike; 1 by sound. */
  kept: number;
  /** The other name that matched; null when the name itself did. */
  alias: string | null;
  /** What matched of the alias, or of the name where there is none. */
  marks: Range[];
  /** The word of the query and what it was taken for, where `why` is `synonym`. */
  synonym: { word: string; term: string } | null;
};

/** From here on a hit answers the query; below it merely shares some words with it. */
export const GOOD = 1.5;
/** Below this, what is shared is chance. */
const CHANCE = 0.2;

/** From here on a match is no accident of spelling. */
const SURE = 3.9;

/** By how much a misspelt one stays below. */
const BELOW = 0.01;

const NEAR_BOOST = 0.15;
/** Metres within which nearness counts. */
const NEAR_REACH = 3_000;
const POPULAR_BOOST = 0.2;
/** All of the query is answered, by whichever names and synonyms: what is left over may have been the point. */
const ANSWERED = 0.8;
/** What a synonym is worth when it answers next to nothing of the query. */
const BARELY = 0.45;
/** Another name is a little less than the name itself. */
const NAME_WEIGHT = { official: 1, short: 0.995, alias: 0.97 } as const;

type Name = { shown: string; folded: Folded; kind: keyof typeof NAME_WEIGHT; syllables: readonly string[] };
type Match = (TextMatch | SoundMatch) & { name: Name; wording: Wording | null };

const foldedName = remembered(fold);
const readSyllables = remembered((pinyin: string): readonly string[] => pinyin.split(" "));

function namesOf(candidate: Candidate): Name[] {
  return candidate.names.map((shown, index) => {
    const folded = foldedName(shown);
    const syllables = readSyllables(candidate.pinyin[index] ?? "");
    const kind = index === 0 ? "official" : index === 1 && candidate.hasShortName ? "short" : "alias";
    return { shown, folded, kind, syllables: syllables.length === folded.text.length ? syllables : [] };
  });
}

function bestMatch(
  question: Question,
  wordings: readonly Wording[],
  names: readonly Name[],
  weigh: Weigh,
  share: number,
): (Match & { total: number }) | null {
  let best: (Match & { total: number }) | null = null;
  const consider = (match: TextMatch | SoundMatch | null, name: Name, wording: Wording | null) => {
    if (!match) return;
    const sure = wording?.synonym ? wording.weight * (BARELY + (1 - BARELY) * share) : 1;
    const total = match.score * sure * NAME_WEIGHT[name.kind];
    if (!best || total > best.total) best = { ...match, name, wording, total };
  };
  for (const name of names) {
    for (const wording of wordings) consider(matchText(wording.text, name.folded.text, weigh), name, wording);
  }
  // What is spelt right needs no ear; by sound only the query itself is tried, never what synonyms made of it.
  if (((best as { total: number } | null)?.total ?? 0) < SURE) {
    for (const name of names) {
      if (name.syllables.length === 0) continue;
      if (question.hasLetters) consider(matchLetters(question.core, name.folded.text, name.syllables), name, null);
      if (question.units) consider(matchSound(question.units, name.folded.text, name.syllables), name, null);
    }
  }
  return best;
}

function bySound(match: Match): match is Match & SoundMatch {
  return match.kind === "pinyin" || match.kind === "initials" || match.kind === "typo";
}

/** Whether a name has every character of the query as it was typed, wherever they stand in it. */
function hasAll(match: Match, { core }: Question): boolean {
  return !bySound(match) && !match.wording?.synonym && match.places.length >= core.length;
}

function reasonOf(match: Match): HitReason {
  if (bySound(match)) return match.kind;
  const { kind, name, wording } = match;
  if (wording?.synonym) return "synonym";
  if (name.kind === "alias" && kind !== "words") return "alias";
  return kind;
}

/** The official name and its short form: other names say what people mean, not what is done. */
const namesFor = ({ names, hasShortName }: Candidate) => names.slice(0, hasShortName ? 2 : 1).join(" ");

function boost({ popularity, distance }: Candidate): number {
  const near = distance === null ? 0 : NEAR_BOOST * Math.exp(-distance / NEAR_REACH);
  return POPULAR_BOOST * popularity + near;
}

/**
 * Orders candidates by how well they answer a question, best first; those that share nothing but chance
 * are left out. Pure: the same in the server and in a pack without a network.
 */
export function rank<C extends Candidate>(question: Question, candidates: readonly C[]): Ranked<C>[] {
  const records = candidates.map(namesOf);
  const pairs = readPairs(
    question,
    records.map((names) => names.map(({ folded }) => folded.text).join(" ")),
  );
  // A synonym's wording has to share a pair at least; the query's own characters may also be scattered.
  const tried = question.wordings.map((wording) => (wording.synonym ? pairs.sharing(wording.text) : null));
  const actions = actionsSaid(question.whole);
  const ranked: Ranked<C>[] = [];
  const answering: number[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const names = records[index] ?? [];
    const wordings = question.wordings.filter((_, at) => tried[at]?.[index] ?? true);
    const { share, kept } = pairs.answered(index);
    const match = bestMatch(question, wordings, names, pairs.weigh, share);
    if (!match || match.total < CHANCE) continue;
    const { name } = match;
    if (hasAll(match, question)) answering.push(ranked.length);
    ranked.push({
      candidate,
      score: (match.total + ANSWERED * share) * actionFactor(actions, namesFor(candidate)) + boost(candidate),
      why: reasonOf(match),
      kept: bySound(match) ? 1 : kept,
      alias: name.kind === "official" ? null : name.shown,
      marks: shownRanges(name.shown, name.folded, match.places),
      synonym: reasonOf(match) === "synonym" ? (match.wording?.synonym ?? null) : null,
    });
  }
  // What sounds like the query, misspelt, never stands above what has all of its characters.
  const least = answering.reduce((score, at) => Math.min(score, ranked[at]?.score ?? score), Infinity);
  for (const hit of ranked) if (hit.why === "typo") hit.score = Math.min(hit.score, least - BELOW);
  const far = (distance: number | null) => distance ?? Number.POSITIVE_INFINITY;
  const nameOf = ({ candidate }: Ranked<C>) => candidate.names[0] ?? "";
  return ranked.sort(
    (a, b) =>
      b.score - a.score ||
      far(a.candidate.distance) - far(b.candidate.distance) ||
      nameOf(a).length - nameOf(b).length ||
      (a.candidate.code < b.candidate.code ? -1 : 1),
  );
}
