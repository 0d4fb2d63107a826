import { type ResultLink, type ResultMatter, resultLinks } from "@/domain/plan/results";

/**
 * Which matter yields a paper that another one asks for. Where several do (a card is issued, or issued anew), the first
 * in the bundle's own order counts: nobody has to lose a card in order to use it.
 */
export function firstYields(matters: readonly ResultMatter[]): ResultLink[] {
  const links = resultLinks(matters);
  return links.filter(
    (link) => links.find(({ paper, to }) => paper === link.paper && to === link.to)?.from === link.from,
  );
}

/** The bundle's own order, except that a matter whose result another one asks for comes before it. */
export function inOrder<M extends ResultMatter>(matters: readonly M[]): M[] {
  const links = firstYields(matters);
  const ordered: M[] = [];
  let waiting = [...matters];
  while (waiting.length > 0) {
    const isFree = ({ code }: M) =>
      !links.some(({ from, to }) => to === code && waiting.some((other) => other.code === from));
    // A circle has no beginning: then the bundle's own order stands.
    const next = waiting.find(isFree) ?? waiting[0];
    if (next) ordered.push(next);
    waiting = waiting.filter((matter) => matter !== next);
  }
  return ordered;
}
