import { useEffect, useRef, useState } from "react";
import type { SearchAnswer, SearchHit } from "@/domain/api/search";
import type { SearchGroup } from "@/domain/search/groups";

/** A hit, or all places of a kind. */
export type Suggestion = Pick<SearchHit, "code" | "name" | "url" | "alias" | "marks"> & {
  group: SearchGroup;
  /** How many a kind has; 0 = one hit. */
  count: number;
};

/** Milliseconds without another key before the server is asked: fast typing asks once, and nobody notices. */
const PAUSE = 20;
/** The first key after so many milliseconds of rest is asked at once. */
const REST = 300;
const PER_GROUP = 4;
const MOST = 8;

function suggestionsOf(answer: SearchAnswer): Suggestion[] {
  const { kind } = answer;
  const hits = answer.order.flatMap((group) => answer[group].map((hit) => ({ ...hit, group, count: 0 })));
  return [...(kind ? [{ ...kind, code: kind.url, alias: null, marks: [] }] : []), ...hits].slice(0, MOST);
}

/** Suggestions for what is being typed. A newer question ends the one under way, so no old answer comes late. */
export function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const typed = useRef(-REST);

  function clear() {
    clearTimeout(timer.current);
    asking.current?.abort();
    setSuggestions([]);
  }

  function ask(q: string, near: string) {
    clearTimeout(timer.current);
    asking.current?.abort();
    const isFirst = performance.now() - typed.current >= REST;
    typed.current = performance.now();
    if (!q.trim()) return setSuggestions([]);
    const controller = new AbortController();
    asking.current = controller;
    timer.current = setTimeout(
      async () => {
        const query = new URLSearchParams({ q, limit: `${PER_GROUP}`, ...(near ? { near } : {}) });
        try {
          const response = await fetch(`/api/v1/search?${query}`, { signal: controller.signal });
          const answer: SearchAnswer | null = response.ok ? await response.json() : null;
          if (!controller.signal.aborted) setSuggestions(answer ? suggestionsOf(answer) : []);
        } catch {
          // Without a network the form still works; suggestions are a courtesy.
          if (!controller.signal.aborted) setSuggestions([]);
        }
      },
      isFirst ? 0 : PAUSE,
    );
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    },
    [],
  );
  return { suggestions, ask, clear };
}
