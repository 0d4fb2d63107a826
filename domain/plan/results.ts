import { readPaper } from "@/domain/plan/paper-names";

/** What decides whether one matter of a basket waits for the result of another. */
export type ResultMatter = {
  code: string;
  name: string;
  result: string | null;
  promisedLimit: string | null;
  materials: readonly { name: string }[];
};

/** A paper that one matter asks for and another one of the basket yields. */
export type ResultLink = { paper: string; from: string; to: string };

/**
 * Papers that the basket itself produces, by name: a resident card is asked for by one matter and issued by another.
 * Whoever holds it already need not wait, so this is a question to ask and no rule.
 */
export function resultLinks(matters: readonly ResultMatter[]): ResultLink[] {
  return matters.flatMap((producer) => {
    if (!producer.result) return [];
    const paper = readPaper(producer.result).name;
    return matters.flatMap((user) =>
      producer !== user && user.materials.some(({ name }) => readPaper(name).name === paper)
        ? [{ paper, from: producer.code, to: user.code }]
        : [],
    );
  });
}

/** Whether the catalogue promises the result at once (即时, 当场, 即办). */
export function isImmediate(promisedLimit: string | null): boolean {
  return /^(即时|当场|即办)/.test(promisedLimit ?? "");
}
