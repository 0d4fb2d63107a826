/** What a matter is about in another language, by the term in its name that says it; null where none is known. Unofficial. */
export type Gloss = (name: string, shortName?: string | null) => string | null;

/**
 * Glosses from terms of the catalogue and what they mean. The longest term in the name counts, else that in the short
 * name. The words by which the search finds a matter are no glosses: who looks for alcohol finds the food business
 * permit, which is not about alcohol.
 */
export function glossFrom(meanings: Readonly<Record<string, string>>): Gloss {
  const terms = Object.keys(meanings).sort((a, b) => b.length - a.length);
  return (name, shortName) => {
    const term = terms.find((each) => name.includes(each)) ?? terms.find((each) => shortName?.includes(each));
    return (term && meanings[term]) || null;
  };
}

/** For the Chinese view, which needs none. */
export const noGloss: Gloss = () => null;
